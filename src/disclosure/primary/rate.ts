import type { FigureParts } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { isSmallCount } from './count.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/**
 * A rate over a published population, or over days in care: hidden wherever its count is, so that the rate cannot be used to work
 * out the count. Not applicable without a population; a part that is null is not available.
 *
 * Source: DfE's council-level files of 2021 to 2025, where a count is `c` exactly where its rate is.
 */
export function showRate(
  { numerator, denominator }: Readonly<FigureParts>,
  policy: DisclosurePolicy,
  factor = 10_000,
): Shown {
  if (denominator === 0) return hiddenBy('not applicable');
  if (isSmallCount(numerator, policy)) return hiddenBy('small count');
  if (numerator === null || denominator === null) return hiddenBy('not available');
  return shown((factor * numerator) / denominator);
}
