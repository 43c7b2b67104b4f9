import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, type Limits, variationOf, type XmrOptions, xmrChart } from '#spc';

const wholes = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 });
const screening = fc.boolean();
const limitsOf = (values: (number | null)[], options: XmrOptions = {}) =>
  xmrChart(values, options).phases[0]?.limits as Limits;
const labelsOf = (values: (number | null)[], options: XmrOptions = {}) =>
  xmrChart(values, options).points.map(({ label }) => label);
const close = (one: Limits, other: Limits) => {
  for (const key of Object.keys(one) as (keyof Limits)[]) expect(one[key]).toBeCloseTo(other[key], 8);
};
const opposite = (label: Label): Label =>
  label
    .replace(/High$|Low$/, (end) => (end === 'High' ? 'Low' : 'High'))
    .replace(/Up$|Down$/, (end) => (end === 'Up' ? 'Down' : 'Up')) as Label;

describe('limits of an XmR chart', () => {
  it('do not depend on the order in which the same moving ranges come', () => {
    fc.assert(
      fc.property(wholes, screening, (values, screenOutliers) => {
        close(limitsOf(values, { screenOutliers }), limitsOf(values.toReversed(), { screenOutliers }));
      }),
    );
  });

  it('shift with the series and leave every label as it was', () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: -1000, max: 1000 }), screening, (values, by, screenOutliers) => {
        const shifted = values.map((value) => value + by);
        const { mean, lowerLimit, upperLimit, nearLower, nearUpper, averageMovingRange } = limitsOf(values, {
          screenOutliers,
        });
        close(limitsOf(shifted, { screenOutliers }), {
          averageMovingRange,
          mean: mean + by,
          lowerLimit: lowerLimit + by,
          upperLimit: upperLimit + by,
          nearLower: nearLower + by,
          nearUpper: nearUpper + by,
        });
        expect(labelsOf(shifted, { screenOutliers })).toEqual(labelsOf(values, { screenOutliers }));
      }),
    );
  });

  it('keep every label when the unit changes', () => {
    fc.assert(
      fc.property(wholes, fc.constantFrom(0.1, 1 / 3, 100, 1e6), (values, unit) => {
        expect(labelsOf(values.map((value) => value * unit))).toEqual(labelsOf(values));
      }),
    );
  });

  it('are no wider with screening than without', () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const [screened, plain] = [true, false].map((screenOutliers) => limitsOf(values, { screenOutliers }));
        expect(screened?.averageMovingRange).toBeLessThanOrEqual((plain?.averageMovingRange ?? 0) + 1e-9);
      }),
    );
  });

  it('come from the baseline alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 }),
        wholes,
        (first, rest) => {
          close(limitsOf([...first, ...rest], { baselineN: 12 }), limitsOf(first));
        },
      ),
    );
  });

  it('count only points that exist towards the baseline', () => {
    const first = [3, 5, null, 4, 6, 3, 5, 4, 6, 3, 5, 4, 6];
    close(limitsOf([...first, 90], { baselineN: 12 }), limitsOf(first));
  });
});

describe('special causes', () => {
  it('are never found in a constant series', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 60 }),
        screening,
        (value, count, screenOutliers) => {
          const labels = labelsOf(new Array<number>(count).fill(value), { screenOutliers });
          expect(new Set(labels)).toEqual(new Set(['none']));
        },
      ),
    );
  });

  it('are the mirror image in a mirrored series, and mirrored polarity judges them the same', () => {
    fc.assert(
      fc.property(wholes, screening, (values, screenOutliers) => {
        const labels = labelsOf(values, { screenOutliers });
        const mirrored = labelsOf(
          values.map((value) => -value),
          { screenOutliers },
        );
        expect(mirrored).toEqual(labels.map(opposite));
        expect(mirrored.map((label) => variationOf(label, 'lower'))).toEqual(
          labels.map((label) => variationOf(label, 'higher')),
        );
      }),
    );
  });

  it('turn from good to bad with the polarity, and are neither without one', () => {
    const swapped = { improvement: 'concern', concern: 'improvement', common: 'common' } as Record<string, string>;
    fc.assert(
      fc.property(wholes, (values) => {
        for (const label of labelsOf(values)) {
          expect(variationOf(label, 'lower')).toBe(swapped[variationOf(label, 'higher')]);
          expect(variationOf(label, 'neutral')).toMatch(/common|neutralHigh|neutralLow/);
        }
      }),
    );
  });

  it('do not join across a rebase: each phase is as if it stood alone', () => {
    fc.assert(
      fc.property(wholes, wholes, (before, after) => {
        const joined = xmrChart([...before, ...after], { phaseStarts: [before.length] });
        expect(joined.points).toEqual([...xmrChart(before).points, ...xmrChart(after).points]);
        expect(joined.phases.map(({ limits }) => limits)).toEqual([limitsOf(before), limitsOf(after)]);
      }),
    );
  });

  it('are all kept where a point meets several rules, though it has one label', () => {
    const values = [...new Array<number>(8).fill(10), 11, 9, 10, 11, 9, 10, 14, 16, 18, 20, 22, 24, 30];
    const last = xmrChart(values).points.at(-1);
    expect(last).toMatchObject({ label: 'outsideHigh', met: { outside: 1, trend: 1, shift: 1 } });
  });

  it('take the lengths they are given', () => {
    const values = [1, 2, 3, 4, 5, 1, 1, 1];
    expect(labelsOf(values)[4]).not.toBe('trendUp');
    expect(xmrChart(values, { trendLength: 5 }).points.map(({ met }) => met.trend)).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  });

  it('do not arise from the noise of decimals that computers cannot write', () => {
    const tenths = [0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3];
    const onTheMean = xmrChart([...tenths, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(onTheMean.points.filter(({ met }) => met.shift !== 0)).toEqual([]);
  });
});

describe('a chart that cannot be', () => {
  it.each([
    ['a phase that starts at the first point', { phaseStarts: [0] }],
    ['a phase that starts after the last', { phaseStarts: [3] }],
    ['phases out of order', { phaseStarts: [2, 1] }],
    ['a phase that starts between points', { phaseStarts: [1.5] }],
    ['a baseline of one', { baselineN: 1 }],
    ['a trend of one', { trendLength: 1 }],
  ])('is refused: %s', (_, options) => {
    expect(() => xmrChart([1, 2, 3], options)).toThrow(RangeError);
  });

  it('has no limits where it has no two neighbours, and no phase where it has no point', () => {
    expect(xmrChart([1, null, 2]).phases).toMatchObject([{ n: 2, mean: 1.5, limits: null }]);
    expect(xmrChart([null, null]).phases).toMatchObject([{ n: 0, mean: null, limits: null }]);
    expect(xmrChart([])).toMatchObject({ phases: [], points: [] });
  });
});
