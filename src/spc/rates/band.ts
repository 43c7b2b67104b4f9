import { comparing } from '../number.ts';

/** A chart whose limits may differ from point to point. All in the unit of its values. */
export interface RateChart {
  /** Null where there is no point. */
  centre: number | null;
  values: (number | null)[];
  /** Three sigma. */
  lower: (number | null)[];
  upper: (number | null)[];
  /** Two sigma. */
  lower2: (number | null)[];
  upper2: (number | null)[];
  /** Whether a point is strictly beyond three sigma. */
  outside: boolean[];
  /** What widens (above 1) or narrows the limits of a p′ or u′ chart. */
  sigmaZ?: number | null;
}

/** A limit so many sigma from the middle of a point; null where it cannot be worked out. */
export type LimitAt = (index: number, sigmas: number) => number | null;

/** Draws a chart's limits with a rule that says where each lies, limited to what is possible. */
export function banded(
  values: (number | null)[],
  centre: number | null,
  limitAt: LimitAt,
  [least, most]: readonly [number, number],
): RateChart {
  const line = (sigmas: number) =>
    values.map((value, index) => {
      const limit = value === null ? null : limitAt(index, sigmas);
      return limit === null ? null : Math.min(Math.max(limit, least), most);
    });
  const [lower, upper, lower2, upper2] = [line(-3), line(3), line(-2), line(2)];
  const compare = comparing(values);
  const outside = values.map((value, index) => {
    const [low = null, high = null] = [lower[index], upper[index]];
    return value !== null && low !== null && high !== null && (compare(value, high) > 0 || compare(value, low) < 0);
  });
  return { centre, values, lower, upper, lower2, upper2, outside };
}
