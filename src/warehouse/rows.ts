import { fromArrow } from 'arquero';
import type { WarehouseConnection } from './connection.ts';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Runs a query and gives its rows: days as ISO text, numbers of every width as numbers. */
export function readRows(connection: WarehouseConnection, sql: string): Row[] {
  return readTable(connection, sql).rows;
}

/** Runs a query and gives the names of its columns, in order, beside its rows. */
export function readTable(connection: WarehouseConnection, sql: string): { columns: string[]; rows: Row[] } {
  const table = fromArrow(connection.query(sql), { useDate: true });
  const columns = table.columnNames();
  const rows = (table.objects() as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(columns.map((name) => [name, plain(row[name])])),
  );
  return { columns, rows };
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value as Value);
}
