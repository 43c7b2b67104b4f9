import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChart } from '#spc';
import { fairCoinQuantile } from '#src/spc/run-chart.ts';

const wholes = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });

describe('a run chart', () => {
  it('says the same of a series read backwards or upside down', () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const { median: _, ...chart } = runChart(values);
        expect(runChart(values.toReversed())).toMatchObject(chart);
        expect(runChart(values.map((value) => -value))).toMatchObject(chart);
      }),
    );
  });

  it('passes over gaps and points on the median', () => {
    const { longestRun, usefulPoints } = runChart([1, 1, null, 2, 1, 3, 3, 3]);
    expect({ longestRun, usefulPoints }).toEqual({ longestRun: 3, usefulPoints: 6 });
  });

  // 5% points of Binomial(n, ½).
  it.each([
    [0, 0],
    [9, 2],
    [12, 3],
    [15, 4],
    [23, 8],
    [99, 41],
    [1999, 963],
  ])('knows the fewest heads chance explains in %i tosses', (tosses, heads) => {
    expect(fairCoinQuantile(0.05, tosses)).toBe(heads);
  });

  it('has nothing to say of nothing', () => {
    expect(runChart([])).toMatchObject({ median: null, usefulPoints: 0, signal: false });
  });
});
