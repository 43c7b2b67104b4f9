import type { Bound, Unit } from '#figure';

/** What is shown of a hidden value, in the words that take its place: `fewer than 10`, `10 to 19`, `97% or more`. */
export function boundInWords({ atLeast, atMost }: Bound, unit: Unit): string {
  const sign = unit.name === 'percent' ? '%' : '';
  if (atLeast !== null && atMost !== null) return `${atLeast}${sign} to ${atMost}${sign}`;
  if (atLeast !== null) return `${atLeast}${sign} or more`;
  if (atMost === null) return '';
  return unit.shape === 'count' ? `fewer than ${atMost + 1}` : `${atMost}${sign} or less`;
}
