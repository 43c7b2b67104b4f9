import { directionOf, type Label } from './rules/label.ts';

/** Which way is good; `neutral` is never judged. */
export type Polarity = 'higher' | 'lower' | 'neutral';

/** What a point's label means. A neutral measure has a direction and no judgement. */
export type Variation = 'common' | 'improvement' | 'concern' | 'neutralHigh' | 'neutralLow';

/** Common cause variation, or special cause: for the better, for the worse, or neither. */
export function variationOf(label: Label, polarity: Polarity): Variation {
  const direction = directionOf(label);
  if (direction === 0) return 'common';
  if (polarity === 'neutral') return direction > 0 ? 'neutralHigh' : 'neutralLow';
  return direction > 0 === (polarity === 'higher') ? 'improvement' : 'concern';
}
