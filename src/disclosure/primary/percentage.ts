import type { FigureParts } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { isSmallCount } from './count.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/**
 * A percentage: hidden where its numerator, its denominator or, if the policy protects it, its complement (what the
 * numerator leaves of the denominator) is a small count, and where the denominator is small; shown with `u` where the
 * denominator is a little larger. Not applicable where the denominator is zero; a part that is null is not available.
 *
 * Source: DfE, children in care and adoption performance tables, 2012 (numerator of five or fewer, denominator of ten
 * or fewer). That the complement counts as well, and that a true zero is shown, is this project's rule.
 */
export function showPercentage({ numerator, denominator }: Readonly<FigureParts>, policy: DisclosurePolicy): Shown {
  if (denominator === 0) return hiddenBy('not applicable');
  if (isSmallCount(numerator, policy)) return hiddenBy('small count');
  if (isSmallCount(denominator, policy)) return hiddenBy('small denominator');
  if (numerator === null || denominator === null) return hiddenBy('not available');
  if (denominator <= policy.smallDenominator) return hiddenBy('small denominator');
  if (policy.complements && isSmallCount(denominator - numerator, policy)) return hiddenBy('small complement');
  return shown((100 * numerator) / denominator, denominator <= policy.unreliableDenominator);
}
