import { screenedMean } from '../moving-range.ts';
import type { RateOptions } from './attribute.ts';
import { banded, type RateChart } from './band.ts';
import { pooledRate, type RateSeries, ratePoints } from './series.ts';

/**
 * An I′ chart: individual values weighted by their denominators (Taylor, Normalized Individuals (IN) Chart, 2017).
 * Sigma for a denominator of 1 is the mean of √(π/2) × |Δy| ÷ √(1/n₁ + 1/n₂) over neighbours; a point's own is that ×
 * √(1/n). Limits are not limited to what is possible.
 */
export function individualsPrimeChart(series: RateSeries, { screenMovingRanges = true }: RateOptions = {}): RateChart {
  const points = ratePoints(series);
  const steps = points.flatMap((point, index) => {
    const before = points[index - 1] ?? null;
    if (point === null || before === null) return [];
    const step = Math.abs(point.x / point.n - before.x / before.n);
    return [(Math.sqrt(Math.PI / 2) * step) / Math.sqrt(1 / point.n + 1 / before.n)];
  });
  const { average: sigma } = screenedMean(steps, screenMovingRanges);
  const centre = pooledRate(points);
  const limitAt = (index: number, width: number) => {
    const point = points[index];
    return !point || centre === null || sigma === null ? null : centre + width * sigma * Math.sqrt(1 / point.n);
  };
  const values = points.map((point) => point && point.x / point.n);
  return banded(values, centre, limitAt, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
}
