import {
  bool,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { dayNumber } from '#calendar';
import type { WarehouseConnection } from './connection.ts';
import type { Stored } from './raw-tables.ts';

export type Cell = string | number | boolean | null;

const arrowTypes: Record<Stored, () => DataType> = {
  text: () => dictionary(utf8()),
  date: dateDay,
  number: float64,
  boolean: bool,
};
const sqlTypes: Record<Stored, string> = { text: 'varchar', date: 'date', number: 'double', boolean: 'boolean' };
const dayMilliseconds = 86_400_000;

/** Creates `staging.<name>`: columns of cells (days as ISO text), one Arrow insert however many rows. */
export function stage(
  connection: WarehouseConnection,
  name: string,
  types: Record<string, Stored>,
  columns: Record<string, Cell[]>,
): void {
  const rows = Object.values(columns)[0]?.length ?? 0;
  if (rows === 0) {
    const described = Object.entries(types).map(([column, type]) => `"${column}" ${sqlTypes[type]}`);
    connection.query(`create table staging."${name}" (${described.join(', ')})`);
    return;
  }
  const arrow = Object.entries(types).map(([column, type]) => {
    const cells = columns[column] as Cell[];
    return [column, columnFromArray(type === 'date' ? daysOf(cells) : cells, arrowTypes[type]())];
  });
  const ipc = tableToIPC(tableFromColumns(Object.fromEntries(arrow)), { format: 'stream' });
  connection.insertArrow(name, ipc as Uint8Array);
}

function daysOf(cells: Cell[]): (number | null)[] {
  const known = new Map<Cell, number>();
  return cells.map((cell) => {
    if (cell === null) return null;
    let day = known.get(cell);
    if (day === undefined) {
      day = dayNumber(String(cell)) * dayMilliseconds;
      known.set(cell, day);
    }
    return day;
  });
}
