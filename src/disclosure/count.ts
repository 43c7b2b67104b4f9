import type { DisclosurePolicy } from './policy.ts';
import { type ShownValue, standIn } from './shown-value.ts';

/** Whether a count is from 1 to the policy's threshold. */
export function isSmallCount(count: number, { threshold }: DisclosurePolicy): boolean {
  return count > 0 && count <= threshold;
}

/**
 * First round, counts: 1 to the threshold is `c`, a true nought is 0, more is shown unrounded. Null is not available.
 *
 * Source: DfE, children looked after methodology (council level). In DfE's council-level files of 2021 to 2025 the
 * smallest count other than nought is 6.
 */
export function showCount(count: number | null, policy: DisclosurePolicy): ShownValue {
  if (count === null) return standIn('x');
  return isSmallCount(count, policy) ? standIn('c') : { value: count, symbol: '' };
}
