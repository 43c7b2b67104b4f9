import type { LinearConstraint } from '../system.ts';
import { type Amount, difference, sumOf, weighted, within } from './amount.ts';

/** A count is published as it is. */
export function exactCount(id: string, count: Amount, shown: number): LinearConstraint {
  return within(id, count, { min: shown, max: shown });
}

/**
 * A count is shown as `c`. Where zeros are published it is at least 1. A reader who knows the rule of primary
 * suppression, and that nothing else can have hidden this count, also knows that it is no larger than the threshold:
 * give the threshold only then, because secondary suppression hides larger counts too and both look the same.
 */
export function hiddenCount(
  id: string,
  count: Amount,
  { zerosPublished, threshold }: { zerosPublished: boolean; threshold?: number },
): LinearConstraint {
  return within(id, count, { min: zerosPublished ? 1 : 0, max: threshold });
}

/** A count is given as a band, both ends included: "fewer than 10" is at most 9, "10 to 19" from 10 to 19. */
export function bandedCount(id: string, count: Amount, band: { min?: number; max?: number }): LinearConstraint {
  return within(id, count, band);
}

/** A count is shown rounded to a multiple of a base, half up: to the nearest 5, 7 is 5 and 8 is 10. */
export function roundedCount(id: string, count: Amount, shown: number, base: number): LinearConstraint {
  return within(id, weighted([[2, count]]), { min: 2 * shown - base, max: 2 * shown + base - 1 });
}

/** A total is the sum of its parts. */
export function addsUp(id: string, total: Amount, parts: readonly Amount[]): LinearConstraint {
  return within(id, difference(sumOf(parts), total), { min: 0, max: 0 });
}

/** The change between two counts is published: later less earlier. */
export function changeOfCount(id: string, later: Amount, earlier: Amount, shown: number): LinearConstraint {
  return within(id, difference(later, earlier), { min: shown, max: shown });
}
