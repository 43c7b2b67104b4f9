import {
  bool,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  Type,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { fromArrow } from 'arquero';
import { dayFromNumber, dayNumber, type IsoDay } from '#calendar';
import type { Cell, Stored, Table } from '../database.ts';

const arrowTypes: Record<Stored, () => DataType> = {
  text: () => dictionary(utf8()),
  date: dateDay,
  number: float64,
  boolean: bool,
};
const dayMilliseconds = 86_400_000;

/** Columns of cells as an Arrow IPC stream. */
export function arrowOf(types: Record<string, Stored>, columns: Record<string, readonly Cell[]>): Uint8Array {
  const arrow = Object.entries(types).map(([name, type]) => {
    const cells = columns[name] as Cell[];
    return [name, columnFromArray(type === 'date' ? millisecondsOf(cells) : cells, arrowTypes[type]())];
  });
  return tableToIPC(tableFromColumns(Object.fromEntries(arrow)), { format: 'stream' }) as Uint8Array;
}

/** The rows of an Arrow IPC stream: days, and moments as the day they fall on, become ISO text. */
export function tableOf(ipc: Uint8Array): Table {
  const table = fromArrow(ipc, { useDate: true });
  const days = table
    .columnNames()
    .filter((name) => isDated(table.column(name)))
    .map((name) => [name, daysOf(table.array(name) as (Date | null)[])]);
  return days.length === 0 ? table : table.assign(Object.fromEntries(days));
}

function isDated(column: object | undefined): boolean {
  const type = (column as { type?: DataType } | undefined)?.type;
  return type?.typeId === Type.Date || type?.typeId === Type.Timestamp;
}

function daysOf(dates: readonly (Date | null)[]): (IsoDay | null)[] {
  const known = new Map<number, IsoDay>();
  return dates.map((date) => {
    if (date === null) return null;
    const day = Math.floor(date.getTime() / dayMilliseconds);
    const text = known.get(day) ?? dayFromNumber(day);
    known.set(day, text);
    return text;
  });
}

function millisecondsOf(days: readonly Cell[]): (number | null)[] {
  const known = new Map<Cell, number>();
  return days.map((day) => {
    if (day === null) return null;
    const milliseconds = known.get(day) ?? dayNumber(String(day)) * dayMilliseconds;
    known.set(day, milliseconds);
    return milliseconds;
  });
}
