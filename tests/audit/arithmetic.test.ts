import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#src/audit/blocks.ts';
import { tighten } from '#src/audit/tighten.ts';
import { ceilDivide, floorDivide, greatestDivisor, sumLiesWithin } from '#src/audit/whole-number.ts';

describe('whole-number arithmetic', () => {
  it('divides and rounds exactly, however large the number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 40 }), (dividend, divisor) => {
        const quotient = BigInt(floorDivide(dividend, divisor));
        expect(quotient * BigInt(divisor) <= BigInt(dividend)).toBe(true);
        expect((quotient + 1n) * BigInt(divisor) > BigInt(dividend)).toBe(true);
        expect(ceilDivide(dividend, divisor)).toBe(0 - floorDivide(-dividend, divisor));
      }),
    );
    expect([floorDivide(-7, 2), ceilDivide(-7, 2), ceilDivide(7, 2), floorDivide(Infinity, 3)]).toEqual([
      -4,
      -3,
      4,
      Infinity,
    ]);
  });

  it('finds common divisors', () => {
    expect([greatestDivisor([12, -18, 30]), greatestDivisor([7]), greatestDivisor([])]).toEqual([6, 7, 0]);
  });

  it('compares sums beyond what a number holds without losing a unit', () => {
    const [big, ones] = [
      [2 ** 52, 2 ** 52, 1],
      [2, 2, 1],
    ];
    const sum = (one: number) => (at: number) => (at === 2 ? one : (ones[at] as number));
    const limit = { min: -Infinity, max: 2 ** 54 };
    expect(sumLiesWithin(big, sum(0), limit)).toBe(true);
    expect(sumLiesWithin(big, sum(1), limit)).toBe(false);
  });
});

describe('blocks', () => {
  it('join what groups hold in common, through chains', () => {
    expect(blocksOf([0, 1, 2, 3, 4, 5], [[4, 1], [5], [], [2, 4]])).toEqual([[0], [1, 2, 4], [3], [5]]);
  });
});

describe('plain conclusions', () => {
  const rows = fc.array(
    fc.record({
      coefficients: fc.tuple(
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: -6, max: 6 }),
      ),
      min: fc.integer({ min: -30, max: 30 }),
      width: fc.nat(12),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const points = Array.from({ length: 8 ** 3 }, (_, at) => [at % 8, Math.floor(at / 8) % 8, Math.floor(at / 64)]);

  it('leave exactly the points that were feasible before', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const all = drawn.map(({ coefficients, min, width }) => {
          const columns = [0, 1, 2].filter((column) => coefficients[column] !== 0);
          return {
            columns,
            coefficients: columns.map((column) => coefficients[column] as number),
            min,
            max: min + width,
          };
        });
        const fits = (point: readonly number[], held: typeof all) =>
          held.every(({ columns, coefficients, min, max }) => {
            const sum = columns.reduce(
              (total, column, at) => total + (coefficients[at] as number) * (point[column] as number),
              0,
            );
            return sum >= min && sum <= max;
          });
        const left = tighten(all, { lower: [0, 0, 0], upper: [7, 7, 7] });
        const inside = (point: readonly number[]) =>
          left !== null &&
          point.every((value, at) => value >= (left.lower[at] as number) && value <= (left.upper[at] as number)) &&
          fits(point, left.rows as typeof all);
        expect(points.filter(inside)).toEqual(points.filter((point) => fits(point, all)));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('fix a rate that only one count can give, and leave no row behind', () => {
    const rate = { columns: [0], coefficients: [200_000], min: 59_959_683, max: 60_050_324 };
    expect(tighten([rate], { lower: [1], upper: [45_321] })).toEqual({ lower: [300], upper: [300], rows: [] });
  });

  it('round sides inwards by a common divisor, and see where nothing whole is left', () => {
    const even = (min: number, max: number) => [{ columns: [0, 1], coefficients: [2, 4], min, max }];
    const bounds = { lower: [0, 0], upper: [9, 9] };
    expect(tighten(even(5, 9), bounds)?.rows).toEqual([{ columns: [0, 1], coefficients: [1, 2], min: 3, max: 4 }]);
    expect(tighten(even(5, 5), bounds)).toBeNull();
  });
});
