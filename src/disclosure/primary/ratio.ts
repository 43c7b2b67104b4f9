import type { FigureParts } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { isSmallCount } from './count.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/**
 * A ratio of two counts, neither of which is part of the other: hidden where either is a small count. Not applicable
 * where the second is zero; a part that is null is not available.
 */
export function showRatio({ numerator, denominator }: Readonly<FigureParts>, policy: DisclosurePolicy): Shown {
  if (denominator === 0) return hiddenBy('not applicable');
  if (isSmallCount(numerator, policy) || isSmallCount(denominator, policy)) return hiddenBy('small count');
  if (numerator === null || denominator === null) return hiddenBy('not available');
  return shown(numerator / denominator);
}
