import {
  batchType,
  bool,
  Column,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  Type,
  type TypedArray,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { fromArrow } from 'arquero';
import { dayFromNumber, type IsoDay } from '#calendar';
import type { Columns, Stored, Table } from '../database.ts';
import { isFilled, type PackedColumn, packColumns } from '../packed-column.ts';

const dayMilliseconds = 86_400_000;

/** Columns of cells as an Arrow IPC stream. */
export function arrowOf(types: Record<string, Stored>, columns: Columns): Uint8Array {
  const arrow = packColumns(types, columns).map(([name, column]) => [name, columnOf(column)]);
  return tableToIPC(tableFromColumns(Object.fromEntries(arrow)), { format: 'stream' }) as Uint8Array;
}

function columnOf(column: PackedColumn): Column<unknown> {
  const { stored, cells } = column;
  const filled = bits(cells.length, isFilled(column));
  if (stored === 'date') return arrowColumn(dateDay(), filled, cells);
  if (stored === 'number') return arrowColumn(float64(), filled, cells);
  if (stored === 'boolean') return arrowColumn(bool(), filled, bits(cells.length, (row) => cells[row] === 2).set);
  // Flechette knows a dictionary by this very object, and writes none that is empty.
  const ofWords = utf8();
  const words = columnFromArray(column.words.length > 0 ? [...column.words] : [''], ofWords);
  return arrowColumn(
    dictionary(ofWords),
    filled,
    Int32Array.from(cells, (place) => Math.max(place - 1, 0)),
    words,
  );
}

/** An Arrow column of one batch; `words` are those of a dictionary. */
function arrowColumn(type: DataType, filled: Bits, values: TypedArray, words?: Column<unknown>): Column<unknown> {
  const { length, set, count } = filled;
  const nullCount = length - count;
  const batch = new (batchType(type))({ length, nullCount, type, validity: nullCount > 0 ? set : noBits, values });
  if (words !== undefined) batch.setDictionary(words);
  return new Column([batch]);
}

interface Bits {
  length: number;
  /** A bit for each, eight to a byte, the lowest first. */
  set: Uint8Array;
  count: number;
}

const noBits = new Uint8Array(0);

function bits(length: number, isSet: (at: number) => boolean): Bits {
  const set = new Uint8Array((length + 7) >> 3);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (!isSet(at)) continue;
    set[at >> 3] = (set[at >> 3] as number) | (1 << (at & 7));
    count += 1;
  }
  return { length, set, count };
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
