import { roundHalfUp } from '#figure';
import type { DisclosurePolicy } from './policy.ts';
import { type ShownValue, standIn } from './shown-value.ts';

/**
 * First round, averages: `c` where they are of fewer than the policy's smallest group, `z` where they are of nobody.
 * Smallest, largest and range are never figures. Null is not available.
 *
 * Source: DfE rounds averages to no decimals. NHS Digital, disclosure control for HES and ECDS, shows a mean from eight;
 * ten is this project's rule.
 *
 * @param total what the average is of, added up, in the measure's unit
 * @param group how many it is of
 * @param decimals of the value that is shown
 */
export function showAverage(
  total: number | null,
  group: number | null,
  policy: DisclosurePolicy,
  decimals = 0,
): ShownValue {
  if (total === null || group === null) return standIn('x');
  if (group === 0) return standIn('z');
  if (group < policy.smallestGroup) return standIn('c');
  return { value: roundHalfUp(total / group, decimals), symbol: '' };
}
