import { averageMovingRange } from './moving-range.ts';
import { meanOf, present } from './number.ts';

/** 3 ÷ 1.128 rounded, the factor of NHS tools; those that divide by 1.128 draw limits 0.016% narrower. */
const limitFactor = 2.66;

/** Limits of an XmR chart, in the unit of its values; never limited to what is possible, such as 0 or 100. */
export interface Limits {
  mean: number;
  averageMovingRange: number;
  lowerLimit: number;
  upperLimit: number;
  /** Two sigma. */
  nearLower: number;
  nearUpper: number;
}

export interface LimitsFound {
  mean: number | null;
  /** Null where no two neighbours both have a value. */
  limits: Limits | null;
  /** Moving ranges that screening left out. */
  screenedOut: number;
}

/**
 * Limits from the points of a baseline: mean ± 2.66 × mean moving range, near limits at two thirds of that (Wheeler's
 * XmR chart as NHSRplotthedots 0.2.2 calculates it). A point whose moving range is screened out stays in the mean.
 */
export function limitsOf(baseline: readonly (number | null)[], screenOutliers: boolean): LimitsFound {
  const mean = meanOf(present(baseline));
  const { average, screenedOut } = averageMovingRange(baseline, screenOutliers);
  if (mean === null || average === null) return { mean, limits: null, screenedOut };
  const width = limitFactor * average;
  const near = (2 / 3) * width;
  return {
    mean,
    limits: {
      mean,
      averageMovingRange: average,
      lowerLimit: mean - width,
      upperLimit: mean + width,
      nearLower: mean - near,
      nearUpper: mean + near,
    },
    screenedOut,
  };
}
