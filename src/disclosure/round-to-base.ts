import { roundHalfUp } from '#figure';

/**
 * A count rounded to a base: zero stays, everything else becomes the nearest multiple of the base above zero. With base
 * 5, 1 to 7 become 5. Totals must be rounded as well, and percentages worked out from rounded counts: an exact total
 * beside rounded parts can undo the rounding.
 *
 * Source: NHS Digital, disclosure control methodology for HES and ECDS, since September 2018.
 */
export function roundToBase(count: number, base = 5): number {
  return count === 0 ? 0 : Math.max(base, base * roundHalfUp(count / base, 0));
}
