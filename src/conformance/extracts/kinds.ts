import type { Column, Layout } from '#src/extracts/layout.ts';
import { date, number, text } from '#src/extracts/layouts/column.ts';
import { layouts } from '#src/extracts/layouts/index.ts';

/** Columns without which a file of a kind is meaningless. */
const needed: Readonly<Record<string, readonly string[]>> = {
  episodes: ['child', 'decom', 'place'],
  header: ['child', 'dob'],
};

const measures: Layout = {
  id: 'measures',
  table: 'measures',
  title: 'Measures',
  family: 'Own',
  reach: 'figures',
  grain: 'one value',
  key: ['measure'],
  mayBeEmpty: false,
  columns: [text('MEASURE', 'Name'), number('VALUE', 'Value')],
};

/**
 * The layout under which a case's file is read: that of the kind with only its key columns required, since cases carry
 * just the columns they are about. Birth dates may stand in any file. A kind without a layout is read as text.
 */
export function layoutOfKind(kind: string): Layout {
  if (kind === 'measures') return measures;
  const layout = layouts.find(({ id, table }) => table === kind || id === kind || id.split('.')[1] === kind);
  if (!layout) return { ...measures, id: kind, table: 'other', title: kind, key: [], columns: [] };
  const required = new Set(needed[layout.table] ?? [layout.key[0] ?? '']);
  const columns = layout.columns
    .filter(({ presence }) => presence !== 'dropped')
    .map((column): Column => ({ ...column, presence: required.has(column.name) ? 'required' : 'optional' }));
  const known = layout.columns.filter(({ presence }) => presence === 'dropped');
  const hasBirth = columns.some(({ birth }) => birth);
  const birth = date('DOB', 'Date of birth', { birth: true, presence: 'optional' });
  return { ...layout, mayBeEmpty: false, columns: [...columns, ...known, ...(hasBirth ? [] : [birth])] };
}
