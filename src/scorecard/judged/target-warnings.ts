import type { Target } from '#catalogue';
import { shortValue } from '#figure';
import { goalText } from './against-target.ts';
import type { Judged } from './judge.ts';

/** A target that is likely a typing error, and what to do. */
export interface TargetWarning {
  measure: string;
  target: Target;
  words: string;
}

/** A figure this many times its target, or this part of it, is in another unit more likely than it is far off. */
const farOff = 5;

/** Warns of targets that cannot be, or that are absurd against the latest figure. */
export function targetWarnings(judged: readonly Judged[]): TargetWarning[] {
  return judged.flatMap((one) => {
    const { measure } = one.card;
    const impossible = one.targets.flatMap((target) => {
      const why = impossibleWhy(measure.unit.name, target.value);
      return why === null ? [] : [{ measure: measure.id, target, words: `${lead(one, target)} ${why}. ${remedy}` }];
    });
    const { target: against } = one;
    if (against === null || against.value === 0 || against.target.value <= 0) return impossible;
    const ratio = against.value / against.target.value;
    if (ratio <= farOff && ratio >= 1 / farOff) return impossible;
    const far = ratio > 1 ? `more than ${farOff} times the target` : 'less than a fifth of the target';
    const value = shortValue(against.value, measure.unit, measure.decimals);
    const words = `${lead(one, against.target)} is absurd against the latest figure: ${value} is ${far}. ${remedy}`;
    return [...impossible, { measure: measure.id, target: against.target, words }];
  });
}

const remedy = 'Check the value and its unit under targets in the settings.';

function lead({ card: { measure }, place }: Judged, target: Target): string {
  return `The target of ${goalText(measure, target)} for ${measure.id}, ${place}, from ${target.from},`;
}

function impossibleWhy(unit: string, value: number): string | null {
  if (unit === 'percent' && (value < 0 || value > 100)) return 'lies outside 0 to 100%';
  return null;
}
