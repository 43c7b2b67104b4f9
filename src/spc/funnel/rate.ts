import { byarInterval } from '../intervals/count.ts';
import { type FunnelPosition, type Level, levels, positionOf } from './position.ts';
import { type Area, pooled } from './proportion.ts';

export interface RateFunnel {
  /** For each `multiplier` of the denominator. */
  averageRate: number;
  position: FunnelPosition[];
}

/**
 * A funnel plot of rates round their pooled average. An area is high or low where the average lies outside the interval
 * of its own count: exact Poisson under 10 events, Byar's from 10 (Fingertips technical guidance).
 * @throws RangeError where a denominator is not above 0, a numerator is no count, or there is no area
 */
export function rateFunnel(areas: readonly Area[], multiplier = 1): RateFunnel {
  for (const { denominator } of areas) {
    if (!(denominator > 0)) throw new RangeError(`${denominator} is no denominator of a rate.`);
  }
  const average = pooled(areas);
  const position = areas.map(({ numerator, denominator }): FunnelPosition => {
    const ofAverage = positionOf(average * denominator, (level) => byarInterval(numerator, levels[level]));
    return opposite[ofAverage];
  });
  return { averageRate: multiplier * average, position };
}

/** Where the average is below an area's interval, the area is high. */
const opposite: Record<FunnelPosition, FunnelPosition> = {
  within: 'within',
  high95: 'low95',
  high998: 'low998',
  low95: 'high95',
  low998: 'high998',
};

/** A point of a funnel's limit: an area of this denominator whose rate this is lies exactly on it. */
export interface LimitPoint {
  denominator: number;
  rate: number;
}

/**
 * One limit of a funnel of rates, for drawing, at the counts of events given. It is the inverse of the test in
 * `rateFunnel`: for a count, the denominator at which the average is on the bound of the count's interval. A count of 0
 * is never high, so the upper limit leaves it out.
 */
export function rateLimit(
  averageRate: number,
  multiplier: number,
  { side, level }: { side: 'lower' | 'upper'; level: Level },
  counts: readonly number[],
): LimitPoint[] {
  return counts.flatMap((count) => {
    const interval = byarInterval(count, levels[level]);
    const denominator = ((side === 'upper' ? interval.lower : interval.upper) * multiplier) / averageRate;
    return denominator > 0 ? [{ denominator, rate: (multiplier * count) / denominator }] : [];
  });
}
