import type { Bound, Unit } from '#figure';

/**
 * What is shown of a hidden value, in the words that take its place: `5 or fewer`, `10 to 19`, `under 2%`, `over 98%`.
 * A percentage never is what its bound says: bounds are given to the next whole one.
 */
export function boundInWords({ atLeast, atMost }: Bound, unit: Unit): string {
  const isPercent = unit.name === 'percent';
  const sign = isPercent ? '%' : '';
  if (atLeast !== null && atMost !== null) return `${atLeast}${sign} to ${atMost}${sign}`;
  if (atLeast !== null) return isPercent ? `over ${atLeast}%` : `${atLeast} or more`;
  if (atMost === null) return '';
  if (isPercent) return `under ${atMost}%`;
  return unit.shape === 'count' ? `${atMost} or fewer` : `${atMost} or less`;
}
