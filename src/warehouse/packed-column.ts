import { dayNumber } from '#calendar';
import type { Cell, Stored } from './cell.ts';

/** The words of a column of text, and for each row the place of its word among them, counted from 1; 0 is blank. */
export interface PackedText {
  stored: 'text';
  words: readonly string[];
  cells: Uint8Array | Uint16Array | Uint32Array;
}

/** Whole days since 1 January 1970. */
export interface PackedDays {
  stored: 'date';
  cells: Int32Array;
}

/** NaN is blank: reading gives none. */
export interface PackedNumbers {
  stored: 'number';
  cells: Float64Array;
}

/** 0 is blank, 1 no, 2 yes. */
export interface PackedTruths {
  stored: 'boolean';
  cells: Uint8Array;
}

/** The cells of a column in one piece of memory: small to keep, and quick to hand to a database. */
export type PackedColumn = PackedText | PackedDays | PackedNumbers | PackedTruths;

/** Columns by their names, as cells or packed. */
export type Columns = Readonly<Record<string, readonly Cell[] | PackedColumn>>;

/** Stands where a day is blank. */
export const noDay = -(2 ** 31);

/** Packs cells as they are stored. Throws a RangeError where a day is none. */
export function packColumn(stored: Stored, cells: readonly Cell[]): PackedColumn {
  if (stored === 'text') return packText(cells);
  if (stored === 'date') return { stored, cells: daysOf(cells) };
  if (stored === 'number') return { stored, cells: Float64Array.from(cells, (cell) => (cell === null ? NaN : +cell)) };
  return { stored, cells: Uint8Array.from(cells, (cell) => (cell === null ? 0 : cell ? 2 : 1)) };
}

/** The columns of a table, each packed as it is stored. */
export function packColumns(types: Readonly<Record<string, Stored>>, columns: Columns): [string, PackedColumn][] {
  return Object.entries(types).map(([name, stored]) => {
    const column = columns[name] ?? [];
    return [name, 'stored' in column ? column : packColumn(stored, column)];
  });
}

/** The cells of a packed column from one row up to another; days as numbers. */
export function cellsOf(column: PackedColumn, from: number, to: number): (string | number | boolean | null)[] {
  const { stored } = column;
  if (stored === 'text') return Array.from(column.cells.subarray(from, to), (at) => column.words[at - 1] ?? null);
  if (stored === 'date') return Array.from(column.cells.subarray(from, to), (day) => (day === noDay ? null : day));
  if (stored === 'number')
    return Array.from(column.cells.subarray(from, to), (cell) => (Number.isNaN(cell) ? null : cell));
  return Array.from(column.cells.subarray(from, to), (cell) => (cell === 0 ? null : cell === 2));
}

/** Which rows are not blank. */
export function isFilled(column: PackedColumn): (row: number) => boolean {
  const { stored, cells } = column;
  if (stored === 'date') return (row) => cells[row] !== noDay;
  if (stored === 'number') return (row) => !Number.isNaN(cells[row]);
  return (row) => cells[row] !== 0;
}

/** Memory for as many places as there are words, and blank. */
function placesFor(words: number, rows: number): PackedText['cells'] {
  if (words < 2 ** 8) return new Uint8Array(rows);
  return words < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}

function packText(cells: readonly Cell[]): PackedText {
  const places = new Map<Cell, number>([[null, 0]]);
  const all = new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? null;
    let place = places.get(cell);
    if (place === undefined) {
      place = places.size;
      places.set(cell, place);
    }
    all[row] = place;
  }
  const words = [...places.keys()].slice(1).map(String);
  const packed = placesFor(words.length, cells.length);
  packed.set(all);
  return { stored: 'text', words, cells: packed };
}

function daysOf(cells: readonly Cell[]): Int32Array {
  const known = new Map<Cell, number>([[null, noDay]]);
  return Int32Array.from(cells, (cell) => {
    const day = known.get(cell) ?? dayNumber(String(cell));
    known.set(cell, day);
    return day;
  });
}
