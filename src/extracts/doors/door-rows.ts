import type { Cell, RawTable } from '../raw-table.ts';

/** A row of a door's table, with the place at which it was read. */
export interface DoorRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly file: string;
  readonly line: number;
}

/** The text of a cell, days included, or null. */
export function textOf({ cells }: DoorRow, column: string): string | null {
  const cell = cells[column];
  return typeof cell === 'string' ? cell : null;
}

/** The rows of a table, in order. */
export function rowsOf(table: RawTable): DoorRow[] {
  const columns = Object.entries(table.columns);
  return Array.from({ length: table.rowCount }, (_, row) => ({
    cells: Object.fromEntries(columns.map(([name, cells]) => [name, cells[row] ?? null])),
    file: table.files?.[row] ?? table.file,
    line: table.lines[row] ?? 0,
  }));
}

/** Rows by the text in a column, without those that have none there. */
export function byText(rows: readonly DoorRow[], column: string): Map<string, DoorRow[]> {
  const groups = new Map<string, DoorRow[]>();
  for (const row of rows) {
    const text = textOf(row, column);
    if (text === null) continue;
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return groups;
}

/** The later of two days, or the one that there is. */
export const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

/** Of several rows, the one whose day is last; of equal ones, the later row. */
export function latestBy(rows: readonly DoorRow[], column: string): DoorRow | null {
  return rows.reduce<DoorRow | null>(
    (best, row) => (best === null || (textOf(row, column) ?? '') >= (textOf(best, column) ?? '') ? row : best),
    null,
  );
}
