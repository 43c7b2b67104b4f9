import { comparing, meanOf, present } from './number.ts';

/**
 * A moving range of this many times their mean or more is screened out. It is D4 for two points, 3.2665 (Montgomery,
 * Introduction to Statistical Quality Control, appendix VI), as NHSRplotthedots rounds it.
 */
const screeningFactor = 3.267;

/** Mean moving range of two normal deviates in standard deviations: d2 for two points, 2/√π, as tables round it. */
export const d2 = 1.128;

export interface AverageMovingRange {
  /** Null where no two neighbours both have a value. */
  average: number | null;
  /** How many ranges were left out of the average. */
  screenedOut: number;
}

/** Absolute differences of neighbours. There is none on either side of a gap. */
function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}

/**
 * The mean of moving ranges. With screening, ranges of 3.267 times their mean or more are dropped and the mean is taken
 * again, once (Nelson 1982; Provost and Murray, The Health Care Data Guide, 2011). Where nothing moves, nothing is
 * dropped and the mean is 0.
 */
export function screenedMean(ranges: readonly number[], screenOutliers: boolean): AverageMovingRange {
  const average = meanOf(ranges);
  if (average === null || average === 0 || !screenOutliers) return { average, screenedOut: 0 };
  const compare = comparing(ranges);
  const kept = ranges.filter((range) => compare(range, screeningFactor * average) < 0);
  return { average: meanOf(kept), screenedOut: ranges.length - kept.length };
}

/** The mean moving range of a series, with outlying ranges screened out or not. */
export function averageMovingRange(values: readonly (number | null)[], screenOutliers: boolean): AverageMovingRange {
  const compare = comparing(values);
  const ranges = movingRanges(values).map((range) => (compare(range, 0) === 0 ? 0 : range));
  return screenedMean(ranges, screenOutliers);
}

/** Whether all the numbers of a series are equal, apart from noise. A series without numbers is not constant. */
export function isConstant(values: readonly (number | null)[]): boolean {
  const [first, ...others] = present(values);
  const compare = comparing(values);
  return first !== undefined && others.every((value) => compare(value, first) === 0);
}
