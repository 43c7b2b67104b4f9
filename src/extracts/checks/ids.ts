import { childColumns } from '../child-columns.ts';
import type { Finding } from '../finding.ts';
import type { Cell, RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Numbers that are the same except for leading zeros: somewhere a spreadsheet removed the zeros. */
export function checkIds(tables: Tables, context: CheckContext): Finding[] {
  const columns = Object.values(tables).flatMap((table) =>
    childColumns.flatMap((name) => (table.columns[name] ? [{ table, name, cells: table.columns[name] }] : [])),
  );
  const led = new Map<string, string>();
  for (const { cells } of columns) {
    for (const cell of cells) {
      if (typeof cell === 'string' && cell.charCodeAt(0) === 48) led.set(cell.replace(/^0+/, ''), cell);
    }
  }
  if (led.size === 0) return [];
  const clashing = new Set<Cell>();
  for (const { cells } of columns) {
    for (const cell of cells) {
      const other = typeof cell === 'string' ? led.get(cell) : undefined;
      if (other !== undefined) clashing.add(cell as Cell).add(other);
    }
  }
  return columns.flatMap(({ table, name, cells }) => collisions(table, name, cells, clashing, context));
}

function collisions(
  table: RawTable,
  name: string,
  cells: readonly Cell[],
  clashing: ReadonlySet<Cell>,
  context: CheckContext,
): Finding[] {
  const findings: Finding[] = [];
  for (let row = 0; row < cells.length; row += 1) {
    if (clashing.has(cells[row] ?? null)) findings.push(finding('id-collision', placeOf(table, row, name, context)));
  }
  return findings;
}
