import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportionFunnel, proportionLimits, rateFunnel, rateLimit } from '#spc';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a funnel of proportions', () => {
  it('puts areas where their limits say', () => {
    const areas = fc.array(
      fc.integer({ min: 1, max: 400 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => share(x, n))),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(areas, (given) => {
        const { limits, position } = proportionFunnel(given);
        given.forEach(({ numerator, denominator }, at) => {
          const { lower95 = 0, upper95 = 1 } = limits[at] ?? {};
          const value = numerator / denominator;
          if (position[at] === 'within') {
            expect(value).toBeGreaterThanOrEqual(lower95 - 1e-9);
            expect(value).toBeLessThanOrEqual(upper95 + 1e-9);
          } else expect(position[at]?.startsWith('high')).toBe(value > upper95);
        });
      }),
    );
  });

  it('narrows as areas grow: even the wide limits of a large area lie within the narrow ones of a small', () => {
    const [small, large] = [proportionLimits(0.4, 50), proportionLimits(0.4, 5000)];
    expect(large.upper998).toBeLessThan(small.upper95);
    expect(large.lower998).toBeGreaterThan(small.lower95);
  });

  it('finds nothing unusual where everyone, or no one, is counted', () => {
    expect(proportionFunnel([share(3, 3), share(90, 90)]).position).toEqual(['within', 'within']);
    expect(proportionFunnel([share(0, 3), share(0, 90)]).position).toEqual(['within', 'within']);
  });

  it('refuses what is no proportion, and no areas', () => {
    expect(() => proportionFunnel([share(3, 2)])).toThrow(RangeError);
    expect(() => proportionFunnel([share(0, 0)])).toThrow(RangeError);
    expect(() => proportionFunnel([])).toThrow('needs an area');
  });
});

describe('a funnel of rates', () => {
  it('draws the limits that the test of an area uses', () => {
    const rest = share(80_000, 8_000_000);
    for (const side of ['lower', 'upper'] as const) {
      for (const { denominator, rate } of rateLimit(100, 10_000, { side, level: 95 }, [3, 9, 10, 40, 400])) {
        const count = Math.round((rate * denominator) / 10_000);
        const inside = side === 'upper' ? 1.02 : 0.98;
        const [within] = rateFunnel([share(count, denominator * inside), rest]).position;
        const [beyond] = rateFunnel([share(count, denominator / inside), rest]).position;
        expect([within, beyond]).toEqual(['within', side === 'upper' ? 'high95' : 'low95']);
      }
    }
  });

  it('leaves no events out of the upper limit, where no area can be high', () => {
    expect(rateLimit(100, 10_000, { side: 'upper', level: 95 }, [0])).toEqual([]);
    expect(rateLimit(100, 10_000, { side: 'lower', level: 95 }, [0])).toMatchObject([{ rate: 0 }]);
  });

  it('refuses an area without a denominator', () => {
    expect(() => rateFunnel([share(3, 0)])).toThrow(RangeError);
  });
});
