import type { LinearConstraint } from '../system.ts';
import { type Amount, weighted, within } from './amount.ts';

/** One line of a sorted display: a count, or a ratio with a known denominator. */
export interface Listed {
  label: string;
  amount: Amount;
  denominator?: number;
}

/**
 * A display is sorted by values that it need not show, largest first (reverse the list where it is the other way).
 * Where equal values are known to be listed in some order of their labels, a pair that stands the other way round
 * differs.
 */
export function sorted(id: string, listed: readonly Listed[], orderOfTies?: readonly string[]): LinearConstraint[] {
  return listed.slice(1).map((second, at) => {
    const first = listed[at] as Listed;
    const apart = orderOfTies !== undefined && orderOfTies.indexOf(first.label) > orderOfTies.indexOf(second.label);
    const gap = weighted([
      [second.denominator ?? 1, first.amount],
      [-(first.denominator ?? 1), second.amount],
    ]);
    return within(`${id}: ${first.label} before ${second.label}`, gap, { min: apart ? 1 : 0 });
  });
}
