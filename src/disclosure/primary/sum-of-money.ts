import type { DisclosurePolicy } from '../policy.ts';
import { hiddenBy, type Shown, shown } from './shown.ts';

/** The largest contributions that together must not be nearly all, and the share of the sum that is nearly all. */
const dominant = { largest: 2, share: 0.9 } as const;

/**
 * A sum of money, of what single payees get of it: hidden where there are fewer of them than the policy's smallest group, and
 * where the two largest get nine tenths or more (dominance). So neither of these can work out the other to within a tenth
 * by taking its own amount from the sum.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 4 (dominance rule for sums).
 *
 * @param contributions what each contributes, in pounds, none below zero
 */
export function showSumOfMoney(contributions: readonly number[], { smallestGroup }: DisclosurePolicy): Shown {
  const given = contributions.filter((amount) => amount > 0).toSorted((one, other) => other - one);
  const sum = given.reduce((total, amount) => total + amount, 0);
  if (given.length === 0) return shown(0);
  if (given.length < smallestGroup) return hiddenBy('small group');
  const largest = given.slice(0, dominant.largest).reduce((total, amount) => total + amount, 0);
  return largest >= dominant.share * sum ? hiddenBy('small group') : shown(sum);
}
