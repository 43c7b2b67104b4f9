import type { Stored } from './cell.ts';
import { noDay, type PackedColumn } from './packed-column.ts';

type Cells = Uint32Array | Int32Array | Float64Array | Uint8Array;

const memoryFor: Record<Stored, (rows: number) => Cells> = {
  text: (rows) => new Uint32Array(rows),
  date: (rows) => new Int32Array(rows),
  number: (rows) => new Float64Array(rows),
  boolean: (rows) => new Uint8Array(rows),
};
const blank: Record<Stored, number> = { text: 0, date: noDay, number: Number.NaN, boolean: 0 };
const firstRows = 1024;

/** One column of rows that come from the same column of several tables. */
export class GatheredColumn {
  readonly #stored: Stored;
  readonly #places = new Map<string, number>();
  #cells: Cells;
  #rows = 0;

  constructor(stored: Stored) {
    this.#stored = stored;
    this.#cells = memoryFor[stored](firstRows);
  }

  /** Adds rows of a table by their places in its column; blank ones where it has no such column. */
  add(column: PackedColumn | undefined, rows: Uint32Array): void {
    const added = this.#grownBy(rows.length);
    if (column === undefined) added.fill(blank[this.#stored]);
    else if (column.stored === 'text') this.#addWords(column.words, column.cells, rows, added);
    else for (let at = 0; at < rows.length; at += 1) added[at] = column.cells[rows[at] as number] as number;
  }

  /** Adds numbers as they are. */
  addNumbers(numbers: ArrayLike<number>): void {
    this.#grownBy(numbers.length).set(numbers);
  }

  /** Everything that was added, in that order. */
  packed(): PackedColumn {
    const column = {
      stored: this.#stored,
      words: [...this.#places.keys()],
      cells: this.#cells.subarray(0, this.#rows),
    };
    return column as PackedColumn;
  }

  /** The memory of so many further rows. */
  #grownBy(count: number): Cells {
    const from = this.#rows;
    this.#rows += count;
    if (this.#rows > this.#cells.length) {
      const larger = memoryFor[this.#stored](Math.max(this.#rows, 2 * this.#cells.length));
      larger.set(this.#cells.subarray(0, from));
      this.#cells = larger;
    }
    return this.#cells.subarray(from, this.#rows);
  }

  #addWords(words: readonly string[], cells: ArrayLike<number>, rows: Uint32Array, added: Cells): void {
    const moved = new Uint32Array(words.length + 1);
    for (let at = 0; at < rows.length; at += 1) {
      const place = cells[rows[at] as number] as number;
      if (place === 0) continue;
      if (moved[place] === 0) moved[place] = this.#placeOf(words[place - 1] as string);
      added[at] = moved[place] as number;
    }
  }

  #placeOf(word: string): number {
    const place = this.#places.get(word) ?? this.#places.size + 1;
    this.#places.set(word, place);
    return place;
  }
}
