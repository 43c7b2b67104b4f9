import {
  batchType,
  bool,
  Column,
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
const noBits = new Uint8Array(0);

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
  const words = wordsColumn(column.words);
  const places = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row += 1) places[row] = Math.max((cells[row] as number) - 1, 0);
  // Flechette knows a dictionary by the very object that is the type of its words.
  return arrowColumn(dictionary(words.type), filled, places, words);
}

const encoder = new TextEncoder();

/** Words as the column of a dictionary, which may not be empty. */
function wordsColumn(words: readonly string[]): Column<unknown> {
  const length = Math.max(words.length, 1);
  const offsets = new Int32Array(length + 1);
  // A UTF-16 unit takes three bytes at most.
  const values = new Uint8Array(3 * words.reduce((sum, word) => sum + word.length, 0));
  let end = 0;
  for (const [at, word] of words.entries()) {
    end += encoder.encodeInto(word, values.subarray(end)).written;
    offsets[at + 1] = end;
  }
  const type = utf8();
  const batch = new (batchType(type))({
    length,
    nullCount: 0,
    type,
    validity: noBits,
    offsets,
    values: values.subarray(0, end),
  });
  return new Column([batch], type);
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
