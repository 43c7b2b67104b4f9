import { roundHalfUp } from '#figure';

/**
 * Rounding instead of suppression: nought stays, everything else goes to the nearest multiple of the base but never to
 * nought. With base 5, 1 to 7 become 5. Where a council chooses this, every count, total, numerator and denominator of
 * the site is rounded, and percentages come from rounded figures: one exact total beside rounded parts undoes it.
 *
 * Source: NHS Digital, disclosure control methodology for HES and ECDS, since September 2018.
 */
export function roundCount(count: number, base = 5): number {
  return count === 0 ? 0 : Math.max(base, base * roundHalfUp(count / base, 0));
}
