import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval, exactPoissonInterval, normalQuantile, wilsonInterval } from '#spc';

const shares = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe('normal quantiles', () => {
  // Tables of the standard normal distribution, as in R's qnorm.
  it.each([
    [0.5, 0],
    [0.8413447460685429, 1],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [0.999999, 4.753424308822899],
  ])('are as tables print them: %d', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 9);
  });

  it.each([0.4, 1, Number.NaN])('are refused for %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(RangeError);
  });
});

describe('intervals of proportions', () => {
  it('hold the share itself, stay from 0 to 1 and widen with confidence', () => {
    fc.assert(
      fc.property(shares, ({ x, n }) => {
        const [inner, outer] = [wilsonInterval(x, n), wilsonInterval(x, n, 0.998)];
        const order = [0, outer.lower, inner.lower, x / n, inner.upper, outer.upper, 1];
        order.slice(1).forEach((one, at) => {
          expect(one).toBeGreaterThanOrEqual((order[at] as number) - 1e-12);
        });
      }),
    );
  });

  it('mirror when those who did not are counted', () => {
    fc.assert(
      fc.property(shares, ({ x, n }) => {
        const [did, didNot] = [wilsonInterval(x, n), wilsonInterval(n - x, n)];
        expect(did.lower).toBeCloseTo(1 - didNot.upper, 10);
      }),
    );
  });

  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [1, Number.NaN],
  ])('are refused for %d of %d', (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow(RangeError);
  });

  it.each([0, 1, 95])('are refused for a confidence of %d', (confidence) => {
    expect(() => wilsonInterval(1, 2, confidence)).toThrow(RangeError);
  });
});

describe('intervals of counts', () => {
  it('hold the count, rise with it and widen with confidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const [one, next, wide] = [byarInterval(count), byarInterval(count + 1), byarInterval(count, 0.998)];
        expect(one.lower).toBeLessThanOrEqual(count);
        expect(one.upper).toBeGreaterThan(count);
        expect([next.lower > one.lower, next.upper > one.upper]).toEqual([true, true]);
        expect([wide.lower <= one.lower, wide.upper > one.upper]).toEqual([true, true]);
      }),
    );
  });

  // Byar's method is an approximation of the exact one: this is how good it must be where counts are not small.
  it('are the same to 0.2% by either method from 10 events', () => {
    for (const count of [10, 20, 60]) {
      const [byar, exact] = [byarInterval(count), exactPoissonInterval(count)];
      expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.002);
      expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.002);
    }
  });

  it.each([-1, 2.5, Number.NaN])('are refused for %d events', (count) => {
    expect(() => byarInterval(count)).toThrow(RangeError);
  });
});
