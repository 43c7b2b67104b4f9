/** Counts in order of time, and what they are out of; null where a period has no figure. */
export interface RateSeries {
  numerators: readonly (number | null)[];
  /** Left out for counts alone; a denominator of 0 has no rate. */
  denominators?: readonly (number | null)[];
}

export interface RatePoint {
  x: number;
  n: number;
}

/**
 * The points of a series, null where there is no rate.
 * @throws RangeError where the two lists differ in length, a denominator is negative, or a count is below 0
 */
export function ratePoints({ numerators, denominators }: RateSeries): (RatePoint | null)[] {
  if (denominators !== undefined && denominators.length !== numerators.length) {
    throw new RangeError('There must be as many denominators as numerators.');
  }
  return numerators.map((x, index) => {
    const n = denominators === undefined ? 1 : (denominators[index] ?? null);
    if ((x ?? 0) < 0 || (n ?? 0) < 0) throw new RangeError('Numerators and denominators cannot be negative.');
    return x === null || n === null || n === 0 ? null : { x, n };
  });
}

/** Σx ÷ Σn; null where there is no point. */
export function pooledRate(points: readonly (RatePoint | null)[]): number | null {
  const n = points.reduce((sum, point) => sum + (point?.n ?? 0), 0);
  return n === 0 ? null : points.reduce((sum, point) => sum + (point?.x ?? 0), 0) / n;
}
