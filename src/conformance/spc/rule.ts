import type { Sign } from '#src/spc/number.ts';
import { shiftRule } from '#src/spc/rules/shift.ts';
import { trendRule } from '#src/spc/rules/trend.ts';
import { twoOfThreeRule } from '#src/spc/rules/two-of-three.ts';
import type { RuleCase } from './case.ts';

/** The flags of a single rule. */
export function ruleAnswer({ rule, values = [], side = [], near = [] }: RuleCase): boolean[] {
  const sides = side.map((one) => (one === null ? null : (Math.sign(one) as Sign)));
  if (rule === 'shift') return shiftRule(sides);
  if (rule === 'trend') return trendRule(values).map((direction) => direction !== 0);
  if (rule === 'twoOfThree') {
    return twoOfThreeRule(
      near.map((one) => one !== 0),
      sides,
    );
  }
  throw new RangeError(`rule "${rule}" was not understood`);
}
