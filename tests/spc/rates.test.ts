import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cChart,
  gChart,
  individualsPrimeChart,
  pChart,
  pPrimeChart,
  type RateChart,
  tChart,
  uChart,
  uPrimeChart,
  xmrChart,
} from '#spc';

const counts = fc.array(
  fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) })),
  { minLength: 2, maxLength: 30 },
);
const seriesOf = (points: { x: number; n: number }[]) => ({
  numerators: points.map(({ x }) => x),
  denominators: points.map(({ n }) => n),
});
const lines = ({ lower, lower2, upper2, upper }: RateChart) => ({ lower, lower2, upper2, upper });

describe('charts of proportions and rates', () => {
  it('hold their limits in order and within what is possible', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(pChart, pPrimeChart, uChart, uPrimeChart), (points, chart) => {
        const { lower, lower2, upper2, upper, values } = chart(seriesOf(points));
        const most = chart === pChart || chart === pPrimeChart ? 1 : Number.POSITIVE_INFINITY;
        values.forEach((_, at) => {
          const line = [0, lower[at], lower2[at], upper2[at], upper[at], most].filter((one) => typeof one === 'number');
          expect(line).toEqual(line.toSorted((a, b) => a - b));
        });
      }),
    );
  });

  it('put a prime chart so many times as wide as the plain one as its sigma z says', () => {
    fc.assert(
      fc.property(counts, (points) => {
        const [plain, prime] = [uChart(seriesOf(points)), uPrimeChart(seriesOf(points))];
        plain.upper.forEach((upper, at) => {
          if (typeof prime.sigmaZ !== 'number') return;
          const [centre, wide] = [plain.centre as number, prime.upper[at] as number];
          expect(wide - centre).toBeCloseTo(prime.sigmaZ * ((upper as number) - centre), 8);
        });
      }),
    );
  });

  it('are an XmR chart with 3 ÷ 1.128 for 2.66 where denominators are equal', () => {
    const numerators = [31, 34, 29, 37, 33, 30, 35, 32, 36, 31];
    const denominators = numerators.map(() => 400);
    const limits = xmrChart(numerators.map((x) => x / 400)).phases[0]?.limits;
    const { upper, centre } = pPrimeChart({ numerators, denominators });
    expect(centre).toBeCloseTo(limits?.mean as number, 12);
    const widths = [
      (upper[0] as number) - (centre as number),
      (limits?.upperLimit as number) - (limits?.mean as number),
    ];
    expect((widths[0] as number) / (widths[1] as number)).toBeCloseTo(3 / 1.128 / 2.66, 10);
    const weighted = individualsPrimeChart({ numerators, denominators });
    expect((weighted.upper[0] as number) - (weighted.centre as number)).toBeCloseTo(
      (3 * Math.sqrt(Math.PI) * (limits?.averageMovingRange as number)) / 2,
      10,
    );
  });

  it('leave a gap where there is no figure or nothing to divide by', () => {
    const chart = pChart({ numerators: [1, null, 0, 3], denominators: [4, 4, 0, 4] });
    expect(chart.values).toEqual([0.25, null, null, 0.75]);
    expect(chart.upper.map((limit) => limit === null)).toEqual([false, true, true, false]);
    expect(chart.centre).toBe(0.5);
  });

  it('have no limits where there is nothing to take them from', () => {
    const empty = { numerators: [null], denominators: [null] };
    for (const chart of [pChart, pPrimeChart, uChart, uPrimeChart, cChart, gChart, tChart, individualsPrimeChart]) {
      expect(chart(empty)).toMatchObject({ centre: null, values: [null], outside: [false] });
      expect(lines(chart(empty))).toEqual({ lower: [null], lower2: [null], upper2: [null], upper: [null] });
    }
    expect(pPrimeChart({ numerators: [1], denominators: [2] })).toMatchObject({ sigmaZ: null, upper: [null] });
  });

  it('screen moving ranges by default', () => {
    const numerators = [10, 11, 10, 11, 10, 11, 90, 91, 90, 91, 90, 91, 90, 91];
    const denominators = numerators.map(() => 100);
    const [screened, plain] = [true, false].map((screenMovingRanges) =>
      pPrimeChart({ numerators, denominators }, { screenMovingRanges }),
    );
    expect(screened?.sigmaZ).toBeLessThan(plain?.sigmaZ as number);
    expect(pPrimeChart({ numerators, denominators })).toEqual(screened);
  });

  it.each([
    ['more in the numerator than in the denominator', () => pChart({ numerators: [3], denominators: [2] })],
    ['a proportion of nothing', () => pChart({ numerators: [3] })],
    ['lists of two lengths', () => uChart({ numerators: [3, 4], denominators: [2] })],
    ['a negative count', () => cChart({ numerators: [-1] })],
    ['no time between two events', () => tChart({ numerators: [4, 0, 3] })],
  ])('refuse %s', (_, draw) => {
    expect(draw).toThrow(RangeError);
  });
});
