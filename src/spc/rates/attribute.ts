import { banded, type RateChart } from './band.ts';
import { sigmaZOf } from './laney.ts';
import { pooledRate, type RateSeries, ratePoints } from './series.ts';

export interface RateOptions {
  /** Leaves out moving ranges of 3.267 times their mean or more. On by default; p, u, c and g charts have none. */
  screenMovingRanges?: boolean;
}

interface Attribute {
  /** Standard error of a rate whose centre and denominator are known. */
  sigma: (centre: number, n: number) => number;
  range: readonly [number, number];
}

/** Montgomery, Introduction to Statistical Quality Control, 7.17 to 7.19. */
const proportion: Attribute = { sigma: (p, n) => Math.sqrt((p * Math.max(0, 1 - p)) / n), range: [0, 1] };
const rate: Attribute = { sigma: (u, n) => Math.sqrt(u / n), range: [0, Number.POSITIVE_INFINITY] };

function attributeChart(series: RateSeries, { sigma, range }: Attribute, laney: boolean, screen: boolean): RateChart {
  const points = ratePoints(series);
  const values = points.map((point) => point && point.x / point.n);
  const centre = pooledRate(points);
  const sigmas = points.map((point) => (point && centre !== null ? sigma(centre, point.n) : null));
  const sigmaZ = !laney ? 1 : centre === null ? null : sigmaZOf(values, centre, sigmas, screen);
  const limitAt = (index: number, width: number) => {
    const one = sigmas[index] ?? null;
    return centre === null || one === null || sigmaZ === null ? null : centre + width * one * sigmaZ;
  };
  const chart = banded(values, centre, limitAt, range);
  return laney ? { ...chart, sigmaZ } : chart;
}

function checkProportions({ numerators, denominators }: RateSeries): void {
  if (denominators === undefined) throw new RangeError('A chart of proportions needs denominators.');
  if (numerators.some((x, index) => (x ?? 0) > (denominators[index] ?? Number.POSITIVE_INFINITY))) {
    throw new RangeError('A numerator cannot be above its denominator in a proportion.');
  }
}

/** A p chart: proportions from 0 to 1, centre Σx ÷ Σn, sigma √(p̄(1 − p̄) ÷ n). */
export function pChart(series: RateSeries): RateChart {
  checkProportions(series);
  return attributeChart(series, proportion, false, false);
}

/** A p′ chart: a p chart whose sigma is multiplied by σz, for proportions that vary more, or less, than binomially. */
export function pPrimeChart(series: RateSeries, { screenMovingRanges = true }: RateOptions = {}): RateChart {
  checkProportions(series);
  return attributeChart(series, proportion, true, screenMovingRanges);
}

/** A u chart: events for each unit of the denominator, centre Σx ÷ Σn, sigma √(ū ÷ n). */
export function uChart(series: RateSeries): RateChart {
  return attributeChart(series, rate, false, false);
}

/** A u′ chart: a u chart whose sigma is multiplied by σz. */
export function uPrimeChart(series: RateSeries, { screenMovingRanges = true }: RateOptions = {}): RateChart {
  return attributeChart(series, rate, true, screenMovingRanges);
}

/** A c chart: counts alone, centre their mean, sigma √c̄. */
export function cChart(series: RateSeries): RateChart {
  return attributeChart({ numerators: series.numerators }, rate, false, false);
}
