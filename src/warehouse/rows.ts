import { tableFromIPC } from '@uwdata/flechette';
import { dayFromNumber } from '../calendar/index.ts';
import type { WarehouseConnection } from './connection.ts';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

const dayMilliseconds = 86_400_000;
// Type numbers of the Arrow format's Schema.fbs.
const arrowDate = 8;
const arrowTimestamp = 10;

/** Runs a query and gives its rows: days as ISO text, numbers of every width as numbers. */
export function readRows(connection: WarehouseConnection, sql: string): Row[] {
  return readTable(connection, sql).rows;
}

/** Runs a query and gives the names of its columns, in order, beside its rows. */
export function readTable(connection: WarehouseConnection, sql: string): { columns: string[]; rows: Row[] } {
  const table = tableFromIPC(connection.query(sql));
  const fields = table.schema.fields.map(({ name, type }) => ({
    name,
    isDay: type.typeId === arrowDate || type.typeId === arrowTimestamp,
    cells: table.getChild(name).toArray() as ArrayLike<unknown>,
  }));
  const rows = Array.from({ length: table.numRows }, (_, index) =>
    Object.fromEntries(fields.map(({ name, isDay, cells }) => [name, plain(cells[index], isDay)])),
  );
  return { columns: fields.map((field) => field.name), rows };
}

function plain(value: unknown, isDay: boolean): Value {
  if (value === null || value === undefined) return null;
  if (isDay) return dayFromNumber(Math.floor(Number(value) / dayMilliseconds));
  return typeof value === 'bigint' ? Number(value) : (value as Value);
}
