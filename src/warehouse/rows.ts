import type { Database, Table } from './database.ts';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Runs a query and gives its rows. */
export async function readRows(database: Database, sql: string): Promise<Row[]> {
  return rowsOf(await database.query(sql));
}

/** The rows of a table as objects. (A table's own `objects` compiles code, which a page's policy may forbid.) */
export function rowsOf(table: Table): Row[] {
  const columns = table.columnNames().map((name) => [name, table.array(name) as Value[]] as const);
  return Array.from({ length: table.numRows() }, (_, row) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[row] ?? null])),
  );
}
