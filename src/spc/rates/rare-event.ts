import { averageMovingRange, d2 } from '../moving-range.ts';
import { meanOf, medianOf, present } from '../number.ts';
import type { RateOptions } from './attribute.ts';
import { banded, type RateChart } from './band.ts';
import { type RateSeries, ratePoints } from './series.ts';

const fromZero: readonly [number, number] = [0, Number.POSITIVE_INFINITY];

/**
 * A g chart: cases between rare events. Limits are ḡ ± 3√(ḡ(ḡ + 1)) (Montgomery, chapter 7); the line drawn in the
 * middle is the median, because such counts are skewed.
 */
export function gChart(series: RateSeries): RateChart {
  const values = ratePoints({ numerators: series.numerators }).map((point) => point?.x ?? null);
  const mean = meanOf(present(values));
  const sigma = mean === null ? null : Math.sqrt(mean * (mean + 1));
  const limitAt = (_: number, width: number) => (mean === null || sigma === null ? null : mean + width * sigma);
  return banded(values, medianOf(present(values)), limitAt, fromZero);
}

/** Transforms time between events to something close to normal (Nelson, Journal of Quality Technology 26(3), 1994). */
const power = 3.6;

/**
 * A t chart: time between rare events. An XmR chart of x^(1 ÷ 3.6), whose mean and limits are transformed back.
 * @throws RangeError where no time passed between two events
 */
export function tChart(series: RateSeries, { screenMovingRanges = true }: RateOptions = {}): RateChart {
  const values = ratePoints({ numerators: series.numerators }).map((point) => point?.x ?? null);
  if (values.some((value) => value === 0)) throw new RangeError('Time between events must be above 0.');
  const turned = values.map((value) => (value === null ? null : value ** (1 / power)));
  const mean = meanOf(present(turned));
  const { average } = averageMovingRange(turned, screenMovingRanges);
  const limitAt = (_: number, width: number) =>
    mean === null || average === null ? null : Math.max(0, mean + (width * average) / d2) ** power;
  return banded(values, mean === null ? null : mean ** power, limitAt, fromZero);
}
