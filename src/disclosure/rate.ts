import { roundHalfUp } from '#figure';
import { isSmallCount } from './count.ts';
import type { DisclosurePolicy } from './policy.ts';
import { type ShownValue, standIn } from './shown-value.ts';

/**
 * First round, rates per 10,000 of a published population, in whole numbers: `c` wherever the count is, so that a rate
 * is no way round the rule for counts; `z` without a population; `k` where it rounds to nought and is not nought. Null is
 * not available.
 *
 * Source: DfE's council-level files of 2021 to 2025, where a count is `c` exactly where its rate is. Whole numbers are
 * this project's rule: with 45,000 children a rate to one decimal gives the count.
 */
export function showRate(count: number | null, population: number | null, policy: DisclosurePolicy): ShownValue {
  if (count === null || population === null) return standIn('x');
  if (population === 0) return standIn('z');
  if (isSmallCount(count, policy)) return standIn('c');
  const value = roundHalfUp((10_000 * count) / population, 0);
  return value === 0 && count > 0 ? standIn('k') : { value, symbol: '' };
}
