import { roundHalfUp } from '#figure';
import { isSmallCount } from './count.ts';
import type { DisclosurePolicy } from './policy.ts';
import { type ShownValue, standIn } from './shown-value.ts';

/**
 * First round, percentages, in whole per cent: `c` where the numerator or what it leaves of the denominator is a small
 * count, or where the denominator is small; `z` where it is nought; `k` where the share rounds to nought and is not
 * nought; `u` beside a value of few. Null is not available.
 *
 * Source: DfE, children in care and adoption performance tables, 2012 (numerator of five or fewer, denominator of ten or
 * fewer). That the complement counts as well, and that a true nought is shown, is this project's rule.
 *
 * @throws RangeError where the numerator is not from nought to the denominator
 */
export function showPercentage(
  numerator: number | null,
  denominator: number | null,
  policy: DisclosurePolicy,
): ShownValue {
  if (numerator === null || denominator === null) return standIn('x');
  const complement = denominator - numerator;
  if (numerator < 0 || complement < 0) throw new RangeError(`${numerator} of ${denominator} is no share.`);
  if (denominator === 0) return standIn('z');
  if (denominator <= policy.smallDenominator) return standIn('c');
  if (isSmallCount(numerator, policy) || isSmallCount(complement, policy)) return standIn('c');
  const value = roundHalfUp((100 * numerator) / denominator, 0);
  if (value === 0 && numerator > 0) return standIn('k');
  return { value, symbol: denominator <= policy.unreliableDenominator ? 'u' : '' };
}
