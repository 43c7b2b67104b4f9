import { type Range, roundHalfUp, type ShownFigure } from '#figure';
import { behind, type Form } from './form.ts';

/** A number and to how many decimals a page prints it. */
export interface Shown {
  value: number;
  decimals: number;
  /** The values that it may stand for, where it is a rounded part: what lies among them is about the same. */
  behind?: Range | undefined;
}

export type Relation = 'higher' | 'lower' | 'the same' | 'about the same';

/**
 * How one printed number compares with another. Where one is printed less finely (DfE prints whole per cents), the
 * other is rounded to it first: 109.3 is about the same as a published 109, which may be anything from 108.5. What a
 * rounded part may stand for is about the same too.
 */
export function relationOf(own: Shown, other: Shown): Relation {
  if (own.behind !== undefined) return relationOfRange(own.behind, other);
  const [ours, theirs] = [printed(own), printed(other)];
  if (ours === theirs) return 'the same';
  const decimals = Math.min(own.decimals, other.decimals);
  const [left, right] = [roundHalfUp(ours, decimals), roundHalfUp(theirs, decimals)];
  if (left === right) return 'about the same';
  return left > right ? 'higher' : 'lower';
}

/** A figure as it is printed in its form. */
export function shownOf(figure: ShownFigure & { value: number }, form: Form): Shown {
  const { decimals, isRounded } = form;
  return { value: figure.value, decimals, ...(isRounded ? { behind: behind(figure, form) } : {}) };
}

function relationOfRange([least, most]: Range, other: Shown): Relation {
  const half = 0.5 * 10 ** -other.decimals;
  if (least > printed(other) + half) return 'higher';
  return most < printed(other) - half ? 'lower' : 'about the same';
}

/**
 * What a reader who subtracts the second printed number from the first finds, and to how many decimals; of a rounded part
 * to no more than it has.
 */
export function differenceOf(one: Shown, other: Shown): Shown {
  const decimals = one.behind === undefined ? Math.max(one.decimals, other.decimals) : one.decimals;
  return { value: roundHalfUp(printed(one) - printed(other), decimals), decimals };
}

function printed({ value, decimals }: Shown): number {
  return roundHalfUp(value, decimals);
}
