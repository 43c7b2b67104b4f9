import { roundHalfUp } from '#figure';

/** A number and to how many decimals a page prints it. */
export interface Shown {
  value: number;
  decimals: number;
}

export type Relation = 'higher' | 'lower' | 'the same' | 'about the same';

/**
 * How one printed number compares with another. Where one is printed less finely (DfE prints whole per cents), the
 * other is rounded to it first: 109.3 is about the same as a published 109, which may be anything from 108.5.
 */
export function relationOf(own: Shown, other: Shown): Relation {
  const [ours, theirs] = [printed(own), printed(other)];
  if (ours === theirs) return 'the same';
  const decimals = Math.min(own.decimals, other.decimals);
  const [left, right] = [roundHalfUp(ours, decimals), roundHalfUp(theirs, decimals)];
  if (left === right) return 'about the same';
  return left > right ? 'higher' : 'lower';
}

/** What a reader who subtracts the second printed number from the first finds, and to how many decimals. */
export function differenceOf(one: Shown, other: Shown): Shown {
  const decimals = Math.max(one.decimals, other.decimals);
  return { value: roundHalfUp(printed(one) - printed(other), decimals), decimals };
}

function printed({ value, decimals }: Shown): number {
  return roundHalfUp(value, decimals);
}
