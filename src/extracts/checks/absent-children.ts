import type { Finding } from '../finding.ts';
import type { Cell, RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Of fewer children than this, it can happen that the header lacks most. */
const fewestChildren = 5;

/**
 * The files of which most children are not in the header: their numbers are spelt in another way, or they are of another
 * day or filter. One finding for each stands in place of one for each row.
 */
export interface AbsentChildren {
  findings: Finding[];
  /** Whether the finding about the whole file says already what there is to say of a row. */
  isCovered: (table: string, row: number) => boolean;
}

/** Finds the files of the tables named of which most children are not in the header; none where there is no header. */
export function absentChildren(tables: Tables, names: readonly string[], context: CheckContext): AbsentChildren {
  const known = new Set(tables.header?.columns.child);
  const covered = new Set<string>();
  const findings = known.size === 0 ? [] : names.flatMap((name) => ofTable(tables[name], known, covered, context));
  return { findings, isCovered: (name, row) => covered.has(`${name}|${fileOf(tables[name], row)}`) };
}

function ofTable(
  table: RawTable | undefined,
  known: ReadonlySet<Cell>,
  covered: Set<string>,
  context: CheckContext,
): Finding[] {
  if (table === undefined) return [];
  const byFile = new Map<string, { first: number; children: Set<Cell> }>();
  (table.columns.child ?? []).forEach((child, row) => {
    if (child === null || context.leftOut.has(String(child))) return;
    const file = fileOf(table, row);
    const seen = byFile.get(file);
    if (seen === undefined) byFile.set(file, { first: row, children: new Set([child]) });
    else seen.children.add(child);
  });
  return [...byFile].flatMap(([file, { first, children }]) => {
    const absent = [...children].filter((child) => !known.has(child)).length;
    if (children.size < fewestChildren || 2 * absent <= children.size) return [];
    covered.add(`${table.name}|${file}`);
    const place = { ...placeOf(table, first, 'child', context), line: null, value: null };
    return [finding('most-not-in-header', { ...place, fill: { absent, children: children.size } })];
  });
}

const fileOf = (table: RawTable | undefined, row: number): string => table?.files?.[row] ?? table?.file ?? '';
