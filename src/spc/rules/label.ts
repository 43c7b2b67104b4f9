import type { Sign } from '../number.ts';

/** The four rules, in the order in which they give a point its one label. */
export const rules = ['outside', 'trend', 'twoOfThree', 'shift'] as const;
export type Rule = (typeof rules)[number];

/** On which side a point meets each rule: above, rising (1), below, falling (-1), or not at all (0). */
export type RulesMet = Record<Rule, Sign>;

export type Label = 'none' | `${'outside' | 'twoOfThree' | 'shift'}${'High' | 'Low'}` | 'trendUp' | 'trendDown';

export const noRulesMet: RulesMet = { outside: 0, trend: 0, twoOfThree: 0, shift: 0 };

/**
 * The one label of a point that may meet several rules: the first of outside, trend, two of three, shift. The order is
 * that of NHSRplotthedots 0.2.2, whether the signals are good or bad.
 */
export function labelOf(met: RulesMet): Label {
  const rule = rules.find((one) => met[one] !== 0);
  if (rule === undefined) return 'none';
  if (rule === 'trend') return met.trend > 0 ? 'trendUp' : 'trendDown';
  return `${rule}${met[rule] > 0 ? 'High' : 'Low'}`;
}

const directions: Record<Label, Sign> = {
  none: 0,
  outsideHigh: 1,
  trendUp: 1,
  twoOfThreeHigh: 1,
  shiftHigh: 1,
  outsideLow: -1,
  trendDown: -1,
  twoOfThreeLow: -1,
  shiftLow: -1,
};

/** Which way a label points: high or rising 1, low or falling -1, none 0. */
export const directionOf = (label: Label): Sign => directions[label];

export const isLabel = (text: string): text is Label => Object.hasOwn(directions, text);
