import type { LimitsFound } from '../limits.ts';
import { comparing, type Sign } from '../number.ts';
import type { RulesMet } from './label.ts';
import { shiftRule } from './shift.ts';
import { trendRule } from './trend.ts';
import { twoOfThreeRule } from './two-of-three.ts';

/** How many points make a shift and a trend. */
export interface RuleLengths {
  shiftLength: number;
  trendLength: number;
}

/**
 * Which of the four rules each point of one phase meets, and on which side. A gap (null) meets none and breaks runs.
 */
export function rulesMet(
  values: readonly (number | null)[],
  { mean, limits }: LimitsFound,
  { shiftLength, trendLength }: RuleLengths,
): RulesMet[] {
  const compare = comparing(values);
  const beyond = (value: number | null, lower: number | undefined, upper: number | undefined): Sign => {
    if (value === null || lower === undefined || upper === undefined) return 0;
    return compare(value, upper) > 0 ? 1 : compare(value, lower) < 0 ? -1 : 0;
  };
  const sides = values.map((value) => (value === null || mean === null ? null : compare(value, mean)));
  const outside = values.map((value) => beyond(value, limits?.lowerLimit, limits?.upperLimit));
  const near = values.map(
    (value, index) => outside[index] === 0 && beyond(value, limits?.nearLower, limits?.nearUpper) !== 0,
  );
  const trend = trendRule(values, trendLength);
  const twoOfThree = twoOfThreeRule(near, sides);
  const shift = shiftRule(sides, shiftLength);
  return values.map((_, index) => {
    const side = sides[index] ?? 0;
    return {
      outside: outside[index] ?? 0,
      trend: trend[index] ?? 0,
      twoOfThree: twoOfThree[index] ? side : 0,
      shift: shift[index] ? side : 0,
    };
  });
}
