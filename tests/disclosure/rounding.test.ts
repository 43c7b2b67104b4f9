import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InnerTable, roundCount, roundSmallCounts } from '#disclosure';

/** A table with margins and grand total. */
function tableOf(rows: readonly (readonly number[])[]): InnerTable {
  const cells = rows.flatMap((row, at) => row.map((count, column): [string, number] => [`${at},${column}`, count]));
  const lines = cells.flatMap(([id]) => {
    const [row, column] = id.split(',');
    return [`row ${row}`, `column ${column}`, 'all'].map((line) => ({ line, id }));
  });
  const totals: Record<string, string[]> = {};
  for (const { line, id } of lines) totals[line] = [...(totals[line] ?? []), id];
  return { cells: Object.fromEntries(cells), totals };
}
const sum = (counts: readonly number[]) => counts.reduce((so, count) => so + count, 0);
const changesOf = ({ cells, totals }: InnerTable, shown: Record<string, number>) =>
  Object.entries(totals).map(([id, line]) =>
    Math.abs((shown[id] as number) - sum(line.map((one) => cells[one] as number))),
  );

const grids = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('rounding of single counts', () => {
  it.each([
    [0, 0],
    [1, 5],
    [2, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [101, 100],
  ])('shows %i as %i', (count, shown) => {
    expect(roundCount(count)).toBe(shown);
  });

  it('takes other bases', () => {
    expect([0, 1, 4, 15, 24].map((count) => roundCount(count, 10))).toEqual([0, 10, 10, 20, 20]);
  });
});

describe('small-count rounding', () => {
  it('turns small cells into nought or the base, keeps all others, and adds up everywhere', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 2, max: 6 }), (rows, base) => {
        const table = tableOf(rows);
        const shown = roundSmallCounts(table, base);
        for (const [id, count] of Object.entries(table.cells)) {
          const allowed = count > 0 && count < base ? [0, base] : [count];
          expect(allowed).toContain(shown.cells[id]);
        }
        for (const [id, line] of Object.entries(table.totals)) {
          expect(shown.totals[id]).toBe(sum(line.map((one) => shown.cells[one] as number)));
        }
      }),
      { seed: 26, numRuns: 200 },
    );
  });

  it('does not depend on the order of the cells, and always gives the same', () => {
    fc.assert(
      fc.property(grids, (rows) => {
        const { cells, totals } = tableOf(rows);
        const turned = { cells: Object.fromEntries(Object.entries(cells).reverse()), totals };
        const shown = roundSmallCounts({ cells, totals });
        expect(roundSmallCounts({ cells, totals })).toEqual(shown);
        expect(roundSmallCounts(turned)).toEqual(shown);
      }),
      { seed: 26, numRuns: 50 },
    );
  });

  it('keeps the largest change of a total within one of the least that any choice gives', () => {
    fc.assert(
      fc.property(grids, (rows) => {
        const table = tableOf(rows);
        const small = Object.keys(table.cells).filter(
          (id) => (table.cells[id] as number) % 5 === table.cells[id] && table.cells[id] !== 0,
        );
        fc.pre(small.length <= 10);
        const least = Math.min(
          ...Array.from({ length: 2 ** small.length }, (_, choice) => {
            const cells = { ...table.cells };
            small.forEach((id, at) => {
              cells[id] = (choice >> at) % 2 === 1 ? 5 : 0;
            });
            const shown = Object.entries(table.totals).map(([id, line]): [string, number] => [
              id,
              sum(line.map((one) => cells[one] as number)),
            ]);
            return Math.max(...changesOf(table, Object.fromEntries(shown)));
          }),
        );
        const got = Math.max(...changesOf(table, roundSmallCounts(table).totals));
        expect(got).toBeLessThanOrEqual(least + 1);
      }),
      { seed: 26, numRuns: 60 },
    );
  });
});
