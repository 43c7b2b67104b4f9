import { describe, expect, it } from 'vitest';
import { type Band, countBands, shareBands } from '#disclosure';
import cases from './bands.json' with { type: 'json' };

const rule = { minWidth: 5, mustReach: 6 };
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
const bandOf = (bands: readonly Band[], count: number) =>
  bands.find(({ min, max = Infinity }) => count >= min && count <= max);
const isWide = (least: number, most: number) => most - least >= 5 && most >= 6;

describe('what may stand in place of a hidden count', () => {
  it.each(cases.counts)('of $count: from $atLeast to $atMost', ({ count, atLeast, atMost, min, max }) => {
    expect(bandOf(countBands(rule), count)).toEqual({
      bound: { atLeast, atMost },
      min,
      ...(max === null ? {} : { max }),
    });
  });

  it('holds every count once', () => {
    for (const count of range(1, 300)) {
      expect(countBands(rule).filter((band) => bandOf([band], count) !== undefined)).toHaveLength(1);
    }
  });

  it('is nothing where a measure asks for more width than a band leaves', () => {
    expect(countBands({ minWidth: 9, mustReach: 6 })).toEqual([]);
    expect(shareBands(314, { minWidth: 12, mustReach: 6 })).toEqual([]);
  });
});

describe('what may stand in place of a hidden percentage', () => {
  it.each(cases.shares)('of $numerator of $denominator: from $atLeast% to $atMost%', (one) => {
    const band = bandOf(shareBands(one.denominator, rule), one.numerator);
    if (one.none === true) expect(band).toBeUndefined();
    else {
      const { atLeast, atMost, min, max } = one;
      expect(band).toEqual({ bound: { atLeast, atMost }, min, max });
    }
  });

  it('holds every numerator, leaves it and its complement wide, and says of it in percent what its ends say', () => {
    for (const denominator of range(1, 400)) {
      const bands = shareBands(denominator, rule);
      for (const { bound, min, max = denominator } of bands) {
        expect(isWide(min, max) && isWide(denominator - max, denominator - min)).toBe(true);
        const allowed = range(1, denominator).filter(
          (one) => 100 * one >= (bound.atLeast ?? 0) * denominator && 100 * one <= (bound.atMost ?? 100) * denominator,
        );
        expect([allowed[0], allowed.at(-1)]).toEqual([min, max]);
      }
      if (bands.length === 0) continue;
      for (const numerator of range(1, denominator)) expect(bandOf(bands, numerator)).toBeDefined();
    }
  });

  it('is stated for every denominator from twenty on', () => {
    for (const denominator of range(20, 400)) expect(shareBands(denominator, rule).length).toBeGreaterThan(1);
  });
});
