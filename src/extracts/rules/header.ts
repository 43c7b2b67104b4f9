import type { Cell } from '../raw-table.ts';
import { cellsOf, type RuleInput, type RuleTable } from './rule.ts';

const indexes = new WeakMap<RuleTable, Map<Cell, number>>();

/** First row of each child in the header, or null where there is no header to compare with. */
export function headerRows(input: RuleInput): Map<Cell, number> | null {
  const header = input.tables.header;
  if (!header) return null;
  const known = indexes.get(header);
  if (known) return known;
  const rows = new Map<Cell, number>();
  const children = cellsOf(input, 'header', 'child');
  for (let row = children.length - 1; row >= 0; row -= 1)
    if (children[row] !== null) rows.set(children[row] as Cell, row);
  indexes.set(header, rows);
  return rows;
}

/** The header's value of a column for the child of each row, in the order of the rows; null where unknown. */
export function fromHeader(input: RuleInput, table: string, column: string): (row: number) => Cell {
  const rows = headerRows(input);
  const children = cellsOf(input, table, 'child');
  const cells = cellsOf(input, 'header', column);
  return (row) => {
    const at = rows?.get(children[row] ?? null);
    return at === undefined ? null : (cells[at] ?? null);
  };
}

/** The date of birth for each row: the table's own where it has one, else the header's. */
export function birthOf(input: RuleInput, table: string): (row: number) => string | null {
  const own = input.tables[table]?.columns.dob;
  const known = fromHeader(input, table, 'dob');
  return (row) => {
    const birth = own?.[row] ?? known(row);
    return typeof birth === 'string' ? birth : null;
  };
}
