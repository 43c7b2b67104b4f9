import { describe, expect, it } from 'vitest';
import {
  type Amount,
  addsUp,
  bandedCount,
  changeOfCount,
  changeOfRatio,
  difference,
  exactCount,
  hiddenCount,
  type LinearConstraint,
  mean,
  percentage,
  ratePer10000,
  ratioWithin,
  relativeChange,
  roundedCount,
  roundsToZero,
  sorted,
  sumOf,
} from '#audit';
import { roundHalfUp } from '#figure';

type Point = Record<string, number>;

const hold = (constraints: readonly LinearConstraint[], point: Point): boolean =>
  constraints.every(({ terms, min = -Infinity, max = Infinity }) => {
    const sum = terms.reduce((total, [unknown, coefficient]) => total + coefficient * (point[unknown] as number), 0);
    return sum >= min && sum <= max;
  });
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** Units of the last decimal, half up and away from zero, by whole-number arithmetic. */
const units = (top: number, bottom: number): number => {
  const size = Math.floor((2 * Math.abs(top) + bottom) / (2 * bottom));
  return top < 0 ? 0 - size : size;
};

describe('a percentage, rate or mean', () => {
  it.each([
    { name: 'a whole percentage', per: 100, decimals: 0, top: 0, bottom: 130, make: percentage },
    { name: 'a percentage to one decimal', per: 100, decimals: 1, top: 0, bottom: 60, make: percentage },
    { name: 'a rate', per: 10_000, decimals: 0, top: 0, bottom: 60, make: ratePer10000 },
    { name: 'a mean to one decimal', per: 1, decimals: 1, top: -40, bottom: 45, make: mean },
    { name: 'a mean to none, of days before and after', per: 1, decimals: 0, top: -40, bottom: 45, make: mean },
  ])('is $name: exactly the pairs that round to it remain', ({ per, decimals, top, bottom, make }) => {
    const ratio = { numerator: 'n', denominator: 'd' };
    for (const d of numbers(1, bottom)) {
      for (const n of numbers(top, per === 1 ? 60 : d)) {
        const shown = units(n * per * 10 ** decimals, d) / 10 ** decimals;
        expect(roundHalfUp((per * n) / d, decimals) + 0).toBe(shown + 0);
        expect(hold(make('it', ratio, shown, decimals), { n, d })).toBe(true);
        const known = make('it', { numerator: 'n', denominator: d }, shown, decimals);
        const step = 1 / 10 ** decimals;
        for (const other of [roundHalfUp(shown - step, decimals), roundHalfUp(shown + step, decimals)]) {
          expect(hold(make('it', ratio, other, decimals), { n, d })).toBe(false);
        }
        for (const m of [n - 1, n + 1]) {
          expect(hold(known, { n: m })).toBe(units(m * per * 10 ** decimals, d) / 10 ** decimals === shown);
        }
      }
    }
  });

  it('has known edges: 8 percent of 37 is 3, of 200 it is 15 or 16', () => {
    const of = (denominator: number) => percentage('it', { numerator: 'n', denominator }, 8);
    expect(numbers(0, 37).filter((n) => hold(of(37), { n }))).toEqual([3]);
    expect(numbers(0, 200).filter((n) => hold(of(200), { n }))).toEqual([15, 16]);
  });

  it('cannot rest on a denominator of zero', () => {
    const constraints = percentage('it', { numerator: 'n', denominator: 'd' }, 0);
    expect(hold(constraints, { n: 0, d: 0 })).toBe(false);
    expect(() => percentage('it', { numerator: 'n', denominator: 0 }, 0)).toThrow(RangeError);
  });

  it('cannot have more decimals than are shown, nor numbers beyond exact arithmetic', () => {
    expect(() => percentage('it', { numerator: 'n', denominator: 30 }, 3.3)).toThrow('decimals');
    expect(() => percentage('it', { numerator: 'n', denominator: 2 ** 50 }, 33)).toThrow('exactly');
  });

  it('shown as low is above zero and rounds to zero', () => {
    const constraints = (d: number) =>
      roundsToZero('it', { numerator: 'n', denominator: d }, { per: 100, decimals: 0 });
    expect(numbers(0, 1500).filter((n) => hold(constraints(1500), { n }))).toEqual(numbers(1, 7));
    expect(numbers(0, 1400).filter((n) => hold(constraints(1400), { n }))).toEqual(numbers(1, 6));
  });

  it('given as a band keeps to its ends, rounded or not', () => {
    const band = (of: 'exact' | 'rounded') =>
      ratioWithin('it', { numerator: 'n', denominator: 120 }, { per: 100, decimals: 0 }, { min: 97, of });
    const from = (of: 'exact' | 'rounded') => numbers(0, 120).filter((n) => hold(band(of), { n }));
    expect(from('exact')).toEqual(numbers(0, 120).filter((n) => 100 * n >= 97 * 120));
    expect(from('rounded')).toEqual(numbers(0, 120).filter((n) => roundHalfUp((100 * n) / 120, 0) >= 97));
    expect(from('rounded')).toHaveLength(from('exact').length + 1);
    const below = ratioWithin(
      'it',
      { numerator: 'n', denominator: 'd' },
      { per: 100, decimals: 0 },
      { max: 3, of: 'exact' },
    );
    expect(hold(below, { n: 3, d: 100 })).toBe(true);
    expect(hold(below, { n: 4, d: 100 })).toBe(false);
    expect(hold(below, { n: 0, d: 0 })).toBe(false);
  });
});

describe('a count', () => {
  const fitting = (constraint: LinearConstraint, from = 0, to = 30) =>
    numbers(from, to).filter((n) => hold([constraint], { n }));

  it('that is published leaves itself', () => {
    expect(fitting(exactCount('it', 'n', 7))).toEqual([7]);
  });

  it('that is hidden is at least 1 where zeros are published, and small only where nothing else could hide it', () => {
    expect(fitting(hiddenCount('it', 'n', { zerosPublished: true }))).toEqual(numbers(1, 30));
    expect(fitting(hiddenCount('it', 'n', { zerosPublished: false }))).toEqual(numbers(0, 30));
    expect(fitting(hiddenCount('it', 'n', { zerosPublished: true, threshold: 5 }))).toEqual([1, 2, 3, 4, 5]);
  });

  it('in a band has both ends', () => {
    expect(fitting(bandedCount('it', 'n', { max: 9 }))).toEqual(numbers(0, 9));
    expect(fitting(bandedCount('it', 'n', { min: 10, max: 19 }))).toEqual(numbers(10, 19));
  });

  it.each([2, 3, 5, 10])('rounded to a multiple of %i is what rounds to it', (base) => {
    for (const shown of [0, base, 2 * base]) {
      const rounding = numbers(0, 30).filter((n) => Math.floor((2 * n + base) / (2 * base)) * base === shown);
      expect(fitting(roundedCount('it', 'n', shown, base))).toEqual(rounding);
    }
  });

  it('is the sum of its parts, and changes by what is said', () => {
    const sum: Amount = sumOf(['a', 'b', 4]);
    for (const a of numbers(0, 6)) {
      for (const b of numbers(0, 6)) {
        expect(hold([addsUp('it', 12, ['a', 'b', 4])], { a, b })).toBe(a + b + 4 === 12);
        expect(hold([addsUp('it', 'b', ['a', 'a'])], { a, b })).toBe(2 * a === b);
        expect(hold([exactCount('it', sum, 9)], { a, b })).toBe(a + b + 4 === 9);
        expect(hold([changeOfCount('it', 'b', 'a', -2)], { a, b })).toBe(b - a === -2);
        expect(hold([exactCount('it', difference(10, 'a'), 7)], { a, b })).toBe(10 - a === 7);
      }
    }
  });
});

describe('what is worked out from figures', () => {
  it('a change in percent, from the earlier count', () => {
    for (const before of numbers(1, 25)) {
      for (const after of numbers(0, 25)) {
        const shown = units(100 * (after - before), before);
        for (const other of [shown - 1, shown, shown + 1]) {
          expect(hold(relativeChange('it', 'after', 'before', other), { before, after })).toBe(other === shown);
        }
      }
    }
  });

  it('a change between two percentages', () => {
    const [d1, d2] = [17, 23];
    for (const n1 of numbers(0, d1)) {
      for (const n2 of numbers(0, d2)) {
        const shown = units(100 * (n2 * d1 - n1 * d2), d1 * d2);
        for (const other of [shown - 1, shown, shown + 1]) {
          const [later, earlier] = [
            { numerator: 'n2', denominator: d2 },
            { numerator: 'n1', denominator: d1 },
          ];
          const constraints = changeOfRatio('it', [later, earlier], { per: 100, decimals: 0 }, other);
          expect(hold(constraints, { n1, n2 })).toBe(other === shown);
        }
      }
    }
  });

  it('a sort order, with ties where they may stand and none where labels stand the other way round', () => {
    const listed = [
      { label: 'B', amount: 'b' },
      { label: 'A', amount: 'a' },
    ];
    const shares = [
      { label: 'A', amount: 'a', denominator: 3 },
      { label: 'B', amount: 'b', denominator: 5 },
    ];
    for (const a of numbers(0, 8)) {
      for (const b of numbers(0, 8)) {
        expect(hold(sorted('it', listed), { a, b })).toBe(b >= a);
        expect(hold(sorted('it', listed, ['A', 'B']), { a, b })).toBe(b > a);
        expect(hold(sorted('it', listed, ['B', 'A']), { a, b })).toBe(b >= a);
        expect(hold(sorted('it', shares), { a, b })).toBe(a / 3 >= b / 5);
      }
    }
  });
});
