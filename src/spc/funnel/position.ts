import { comparing } from '../number.ts';

/** Where an area lies: within the funnel, or beyond its 95% or 99.8% limit. */
export type FunnelPosition = 'within' | 'high95' | 'high998' | 'low95' | 'low998';

/** Levels of a funnel plot: one area in 40, and one in 1,000, lies beyond each side by chance. */
export const levels = { 95: 0.95, 998: 0.998 } as const;
export type Level = keyof typeof levels;

/** The position of a value whose limits at each level are given: the furthest limit that it is strictly beyond. */
export function positionOf(
  value: number,
  limitsAt: (level: Level) => { lower: number; upper: number },
): FunnelPosition {
  for (const level of [998, 95] as const) {
    const { lower, upper } = limitsAt(level);
    const compare = comparing([value, lower, upper]);
    if (compare(value, upper) > 0) return `high${level}`;
    if (compare(value, lower) < 0) return `low${level}`;
  }
  return 'within';
}
