import type { DisclosurePolicy } from '../policy.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/** Whether a number is known and is a small count: from 1 to the policy's threshold. */
export function isSmallCount(count: number | null, { threshold }: Pick<DisclosurePolicy, 'threshold'>): boolean {
  return count !== null && count > 0 && count <= threshold;
}

/**
 * A count of people or of events that happened to them: hidden from 1 to the threshold, otherwise exact, zero included.
 * Null is not available.
 *
 * Source: DfE, children looked after methodology (council level). In DfE's council-level files of 2021 to 2025 the
 * smallest count above zero is 6.
 */
export function showCount(count: number | null, policy: DisclosurePolicy): Shown {
  if (count === null) return hiddenBy('not available');
  return isSmallCount(count, policy) ? hiddenBy('small count') : shown(count);
}
