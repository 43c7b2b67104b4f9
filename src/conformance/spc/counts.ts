import { type Area, type FunnelLimits, proportionFunnel } from '#src/spc/funnel/proportion.ts';
import { rateFunnel } from '#src/spc/funnel/rate.ts';
import { byarInterval, exactPoissonInterval } from '#src/spc/intervals/count.ts';
import { wilsonInterval } from '#src/spc/intervals/wilson.ts';
import { cChart, pChart, pPrimeChart, type RateOptions, uChart, uPrimeChart } from '#src/spc/rates/attribute.ts';
import type { RateChart } from '#src/spc/rates/band.ts';
import { individualsPrimeChart } from '#src/spc/rates/individuals.ts';
import { gChart, tChart } from '#src/spc/rates/rare-event.ts';
import type { RateSeries } from '#src/spc/rates/series.ts';
import { runChart } from '#src/spc/run-chart.ts';
import type { CountsCase, IntervalCase } from './case.ts';

const rateCharts: Record<string, (series: RateSeries, options: RateOptions) => RateChart> = {
  p: pChart,
  pPrime: pPrimeChart,
  u: uChart,
  uPrime: uPrimeChart,
  c: cChart,
  g: gChart,
  t: tChart,
  iPrime: individualsPrimeChart,
};

const areasOf = ({ numerators = [], denominators = [] }: CountsCase): Area[] =>
  numerators.map((numerator, index) => ({ numerator: numerator ?? 0, denominator: denominators[index] ?? 0 }));

/** No share lies below 0 or above 1, so a limit beyond either is equivalent to the bound. */
function heldLimits<Limits extends FunnelLimits>(limits: Limits): Limits {
  const held = Object.entries(limits).map(([key, value]) => [
    key,
    key === 'denominator' ? value : Math.min(1, Math.max(0, value)),
  ]);
  return Object.fromEntries(held) as Limits;
}

/** What is expected, with the limits of a funnel of proportions limited to 0 to 1 as the answer's are. */
export function expectedOf({ chart, expected }: CountsCase): Record<string, unknown> {
  if (chart !== 'funnelProportion' || !Array.isArray(expected.limits)) return expected;
  return { ...expected, limits: expected.limits.map(heldLimits) };
}

/** Everything a case may ask of a chart of counts. */
export function countsAnswer(one: CountsCase): object {
  const { chart, values = [], numerators = values, denominators, multiplier = 1, options = {} } = one;
  if (chart === 'run') return runChart(values);
  if (chart === 'funnelRate') return rateFunnel(areasOf(one), multiplier);
  if (chart === 'funnelProportion') {
    const funnel = proportionFunnel(areasOf(one));
    return { ...funnel, limits: funnel.limits.map(heldLimits) };
  }
  const draw = Object.hasOwn(rateCharts, chart) ? rateCharts[chart] : undefined;
  if (draw === undefined) throw new RangeError(`chart "${chart}" was not understood`);
  return draw({ numerators, ...(denominators && { denominators }) }, options);
}

/** The intervals a case asks for. */
export function intervalAnswer({ method, x, n = [], confidence }: IntervalCase): object {
  const intervals = x.map((count, index) => {
    if (method === 'wilson') return wilsonInterval(count, n[index] ?? Number.NaN, confidence);
    if (method === 'byar') return byarInterval(count, confidence);
    if (method === 'exact') return exactPoissonInterval(count, confidence);
    throw new RangeError(`method "${method}" was not understood`);
  });
  return { lower: intervals.map(({ lower }) => lower), upper: intervals.map(({ upper }) => upper) };
}
