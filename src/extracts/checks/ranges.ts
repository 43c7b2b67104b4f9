import type { Finding } from '../finding.ts';
import { layouts } from '../layouts/index.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Numbers beyond the smallest or largest that a column allows. */
export function checkRanges(tables: Tables, context: CheckContext): Finding[] {
  return layouts.flatMap((layout) => {
    const table = tables[layout.table];
    return layout.columns.flatMap(({ name, range }) => {
      if (table === undefined || range === undefined) return [];
      const [least, most] = range;
      return (table.columns[name] ?? []).flatMap((cell, row) =>
        typeof cell === 'number' && (cell < least || cell > most)
          ? [finding('number-out-of-range', { ...placeOf(table, row, name, context), fill: { least, most } })]
          : [],
      );
    });
  });
}
