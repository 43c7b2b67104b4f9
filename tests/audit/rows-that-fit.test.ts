import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsThatFit } from '#src/audit/rows-that-fit.ts';

type Row = Parameters<typeof rowsThatFit>[0][number];

const size = 3;
const bounds = { lower: [0, 0, 0], upper: [4, 4, 4] };
const points = Array.from({ length: 5 ** size }, (_, at) => [at % 5, Math.floor(at / 5) % 5, Math.floor(at / 25)]);
const row = fc
  .record({
    factors: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: size, maxLength: size }),
    ends: fc.tuple(fc.integer({ min: -8, max: 12 }), fc.integer({ min: 0, max: 4 })),
  })
  .map(({ factors, ends: [min, width] }): Row => {
    const columns = [0, 1, 2].filter((column) => factors[column] !== 0);
    return { columns, coefficients: columns.map((column) => factors[column] as number), min, max: min + width };
  })
  .filter(({ columns }) => columns.length > 0);
const holdsAt = (point: readonly number[]) => (one: Row) => {
  const sum = one.columns.reduce(
    (so, column, at) => so + (one.coefficients[at] as number) * (point[column] as number),
    0,
  );
  return sum >= one.min && sum <= one.max;
};
const canHold = (rows: readonly Row[]) => points.some((point) => rows.every(holdsAt(point)));
const is = (column: number, value: number): Row => ({ columns: [column], coefficients: [1], min: value, max: value });

describe('rowsThatFit', () => {
  it('rules out nothing that can hold beside those before it that do', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 3 }), fc.array(row, { maxLength: 6 }), (first, rows) => {
        const fits = rowsThatFit(first, rows, bounds);
        if (fits === null) {
          expect(canHold(first)).toBe(false);
          return;
        }
        const kept = [...first];
        for (const [at, one] of rows.entries()) {
          if (fits[at]) kept.push(one);
          else expect(canHold([...kept, one])).toBe(false);
        }
      }),
    );
  });

  it('believes what comes first, and goes on as if what it rules out had never been said', () => {
    const sum: Row = { columns: [0, 1], coefficients: [1, 1], min: 3, max: 3 };
    const rows = [is(0, 1), is(0, 2), is(1, 1), is(1, 2), is(2, 4)];
    expect(rowsThatFit([sum], rows, bounds)).toEqual([true, false, false, true, true]);
    expect(rowsThatFit([sum, is(0, 4)], rows, bounds)).toBeNull();
  });
});
