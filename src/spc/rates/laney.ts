import { averageMovingRange, d2 } from '../moving-range.ts';

/**
 * σz: how much more (above 1) or less the points vary than their plain sigma allows, from the mean moving range of
 * z = (value − centre) ÷ sigma, divided by 1.128 (Laney, Improved control charts for attributes, Quality Engineering
 * 14(4), 2002). Null where no two neighbours both have a value, or the plain sigma is 0.
 */
export function sigmaZOf(
  values: readonly (number | null)[],
  centre: number,
  sigmas: readonly (number | null)[],
  screenMovingRanges: boolean,
): number | null {
  const scores = values.map((value, index) => {
    const sigma = sigmas[index] ?? null;
    return value === null || sigma === null || sigma === 0 ? null : (value - centre) / sigma;
  });
  const { average } = averageMovingRange(scores, screenMovingRanges);
  return average === null ? null : average / d2;
}
