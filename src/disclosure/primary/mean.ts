import type { FigureParts } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { isSmallCount } from './count.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/**
 * A mean, in the unit of its measure: hidden where it is of fewer than the policy's smallest group. Not applicable
 * where it is of nobody; a part that is null is not available. Smallest, largest and range are never figures.
 *
 * Source: NHS Digital, disclosure control for HES and ECDS, shows a mean from eight; ten is this project's rule.
 *
 * @param parts what the mean is of, added up, and of how many it is
 */
export function showMean({ numerator, denominator }: Readonly<FigureParts>, policy: DisclosurePolicy): Shown {
  if (denominator === 0) return hiddenBy('not applicable');
  if (isSmallCount(denominator, policy)) return hiddenBy('small group');
  if (numerator === null || denominator === null) return hiddenBy('not available');
  return denominator < policy.smallestGroup ? hiddenBy('small group') : shown(numerator / denominator);
}
