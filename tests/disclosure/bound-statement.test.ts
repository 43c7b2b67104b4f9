import { describe, expect, it } from 'vitest';
import { countStatement, type ProvedInterval, shareStatement } from '../../src/disclosure/index.ts';

const rule = { minWidth: 5, mustReach: 6 };
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
const isWide = (values: readonly number[]) =>
  Math.max(...values) - Math.min(...values) >= 5 && Math.max(...values) >= 6;

/** The counts that a statement in words allows. */
function allowedBy(text: string, counts: readonly number[]): number[] {
  const number = Number(/\d+/.exec(text)?.[0]);
  if (text.startsWith('fewer than')) return counts.filter((count) => count < number);
  return counts.filter((count) => count >= number);
}

/** The numerators that a statement in words allows. */
function sharesBy(text: string, counts: readonly number[], denominator: number): number[] {
  const percent = Number(/\d+/.exec(text)?.[0]);
  return counts.filter((count) =>
    text.endsWith('or more') ? 100 * count >= percent * denominator : 100 * count <= percent * denominator,
  );
}

describe('a bound in place of a hidden count', () => {
  it.each<[number, ProvedInterval, string | null]>([
    [3, { min: 1, max: 9 }, 'fewer than 10'],
    [8, { min: 1, max: 8 }, 'fewer than 10'],
    [3, { min: 1 }, 'fewer than 10'],
    [17, { min: 1 }, 'fewer than 20'],
    [17, { min: 6, max: 19 }, 'fewer than 20'],
    [400, { min: 1 }, '100 or more'],
    [3, { min: 1, max: 5 }, null],
    [3, { min: 1, max: 12 }, 'fewer than 20'],
    [140, { min: 120, max: 160 }, null],
  ])('of %i, known to be in %o: %s', (count, interval, text) => {
    expect(countStatement(count, interval, rule)?.text ?? null).toBe(text);
  });

  it('is true, and leaves a reader wide who knows what else would have been said', () => {
    for (const min of range(0, 8)) {
      for (const max of [...range(min, 30), ...range(47, 60), 98, 99, 100, 104, 105, 106, 120].filter(
        (one) => one >= min,
      )) {
        const counts = range(min, max);
        const said = counts.map((count) => countStatement(count, { min, max }, rule));
        said.forEach((statement, at) => {
          if (statement === null) return;
          const count = counts[at] as number;
          expect(allowedBy(statement.text, counts)).toContain(count);
          const like = counts.filter((_, other) => said[other]?.text === statement.text);
          expect(isWide(like)).toBe(true);
          expect([statement.interval.min, statement.interval.max]).toEqual([like[0], like.at(-1)]);
        });
        const without = counts.filter((_, at) => said[at] === null);
        expect(without.length === 0 || without.length === counts.length || isWide(without)).toBe(true);
        if (!isWide(counts)) expect(without).toEqual(counts);
      }
    }
  });

  it('refuses a count outside its interval', () => {
    expect(() => countStatement(11, { min: 1, max: 9 }, rule)).toThrow(RangeError);
  });
});

describe('a bound in place of a hidden percentage', () => {
  it.each<[number, number, ProvedInterval, string | null]>([
    [309, 314, { min: 1, max: 313 }, '97% or more'],
    [309, 314, { min: 305, max: 313 }, '97% or more'],
    [4, 314, { min: 1, max: 313 }, '3% or less'],
    [200, 314, { min: 1, max: 313 }, null],
    [309, 314, { min: 309, max: 313 }, null],
    [10, 12, { min: 1, max: 11 }, null],
    [22, 25, { min: 0 }, '64% or more'],
  ])('%i of %i, known to be in %o: %s', (numerator, denominator, interval, text) => {
    expect(shareStatement(numerator, denominator, interval, rule)?.text ?? null).toBe(text);
  });

  it('is true, and leaves numerator and complement wide for a reader who knows what else would have been said', () => {
    for (const denominator of range(11, 48)) {
      for (const min of range(0, denominator)) {
        for (const max of range(min, denominator)) {
          const numerators = range(min, max);
          const said = numerators.map((one) => shareStatement(one, denominator, { min, max }, rule));
          const texts = new Set(said.map((statement) => statement?.text));
          for (const text of texts) {
            const like = numerators.filter((_, at) => said[at]?.text === text);
            if (text === undefined && texts.size === 1) continue;
            expect(isWide(like) && isWide(like.map((one) => denominator - one))).toBe(true);
            if (text === undefined) continue;
            const allowed = sharesBy(text, numerators, denominator);
            expect(like.every((one) => allowed.includes(one))).toBe(true);
          }
        }
      }
    }
  });

  it('refuses a numerator outside its interval', () => {
    expect(() => shareStatement(30, 25, { min: 0 }, rule)).toThrow(RangeError);
  });
});
