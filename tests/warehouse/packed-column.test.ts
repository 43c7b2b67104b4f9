import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '#calendar';
import { GatheredColumn } from '#src/warehouse/gathered-column.ts';
import { cellsOf, isFilled, noDay, packColumn } from '#src/warehouse/packed-column.ts';
import type { Cell, Stored } from '#warehouse';

const cellOf: Record<Stored, fc.Arbitrary<Cell>> = {
  text: fc.oneof(fc.string(), fc.constantFrom('a', 'b', '', 'constructor')),
  date: fc.integer({ min: -700_000, max: 2_900_000 }).map(dayFromNumber),
  number: fc.double({ noNaN: true }),
  boolean: fc.boolean(),
};
const columns = fc
  .constantFrom<Stored>('text', 'date', 'number', 'boolean')
  .chain((stored) => fc.tuple(fc.constant(stored), fc.array(fc.array(fc.option(cellOf[stored])), { maxLength: 4 })));

/** The cells that a packed column holds, days as text again. */
function unpacked(column: ReturnType<typeof packColumn>): Cell[] {
  const cells = cellsOf(column, 0, column.cells.length);
  return column.stored === 'date' ? cells.map((day) => (day === null ? null : dayFromNumber(Number(day)))) : cells;
}

describe('a packed column', () => {
  it('holds the very cells, blank ones too', () => {
    fc.assert(
      fc.property(columns, ([stored, [cells = []]]) => {
        const column = packColumn(stored, cells);
        expect(unpacked(column)).toEqual(cells);
        expect(cells.map((_, row) => isFilled(column)(row))).toEqual(cells.map((cell) => cell !== null));
      }),
    );
  });

  it('holds as many words as there are, in as little memory as they need', () => {
    for (const [count, bytes] of [
      [255, 1],
      [256, 2],
      [65_535, 2],
      [65_536, 4],
    ] as const) {
      const words = Array.from({ length: count }, (_, at) => `word ${at}`);
      const column = packColumn('text', [...words, null, 'word 0']);
      expect(column.cells.BYTES_PER_ELEMENT).toBe(bytes);
      expect(cellsOf(column, count - 1, count + 2)).toEqual([words.at(-1), null, 'word 0']);
    }
  });

  it('takes no day that is none', () => {
    expect(() => packColumn('date', ['2022-02-30'])).toThrow(RangeError);
    expect(packColumn('date', [null]).cells[0]).toBe(noDay);
  });
});

describe('a gathered column', () => {
  it('is the rows that were added, from each column in turn, and blank where a table has none', () => {
    const withRows = columns.chain(([stored, parts]) =>
      fc.tuple(
        fc.constant(stored),
        fc.tuple(...parts.map((cells) => fc.tuple(fc.constant(cells), fc.boolean(), fc.subarray([...cells.keys()])))),
      ),
    );
    fc.assert(
      fc.property(withRows, ([stored, parts]) => {
        const gathered = new GatheredColumn(stored);
        for (const [cells, isThere, rows] of parts)
          gathered.add(isThere ? packColumn(stored, cells) : undefined, Uint32Array.from(rows));
        const expected = parts.flatMap(([cells, isThere, rows]) => rows.map((row) => (isThere ? cells[row] : null)));
        expect(unpacked(gathered.packed())).toEqual(expected);
      }),
    );
  });

  it('grows with what is added', () => {
    const gathered = new GatheredColumn('number');
    const many = Array.from({ length: 3000 }, (_, row) => row);
    for (let time = 0; time < 3; time += 1) gathered.add(packColumn('number', many), Uint32Array.from(many));
    expect(unpacked(gathered.packed())).toEqual([...many, ...many, ...many]);
  });
});
