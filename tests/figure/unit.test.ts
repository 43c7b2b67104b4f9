import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureValue, unitOf } from '#figure';

describe('a unit', () => {
  it.each([
    ['children', 642, null, 642],
    ['percent', 37, 500, 7.4],
    ['percent', 46, 80, 57.5],
    ['per 10000', 503, 33130, 151.82613945065],
    ['per 1000 days', 31, 12400, 2.5],
    ['ratio', 13, 22, 13 / 22],
    ['days', 9120, 24, 380],
    ['percent', 3, 0, null],
    ['percent', null, 10, null],
    ['days', 3, null, null],
  ])('turns %s, %d of %d, into %d', (name, numerator, denominator, value) => {
    const got = figureValue(unitOf(name), numerator, denominator);
    if (value === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(value, 9);
  });

  it('never lets a share of a part pass a hundred percent', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (part, rest) => {
        const value = figureValue(unitOf('percent'), part, part + rest);
        expect(value === null || (value >= 0 && value <= 100)).toBe(true);
      }),
    );
  });

  it('that nobody knows is refused with the list of those there are', () => {
    expect(() => unitOf('furlongs')).toThrow(/Known: .*percent/);
  });
});
