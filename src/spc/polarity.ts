import { comparing } from './number.ts';
import { directionOf, type Label } from './rules/label.ts';

/** Which way is good: more, less, or nearer to the target from either side; `neutral` is never judged. */
export type Polarity = 'higher' | 'lower' | 'target' | 'neutral';

/** What a point's label means. A measure that is not judged has a direction and no judgement. */
export type Variation = 'common' | 'improvement' | 'concern' | 'neutralHigh' | 'neutralLow';

/** A point, what it is unusual against (the mean or, of a trend, the point before) and the target that it should be near. */
export interface Nearness {
  value: number;
  usual: number;
  target: number;
}

/**
 * Common cause variation, or special cause: for the better, for the worse, or neither. Where nearest to the target is best
 * it takes `nearness`; without one, and where both are as near, nothing is judged.
 */
export function variationOf(label: Label, polarity: Polarity, nearness: Nearness | null = null): Variation {
  const direction = directionOf(label);
  if (direction === 0) return 'common';
  const good = goodDirection(polarity, nearness, direction);
  if (good === 0) return direction > 0 ? 'neutralHigh' : 'neutralLow';
  return direction === good ? 'improvement' : 'concern';
}

/** Which way is good for a point that is unusual in a direction; 0 where neither is. */
function goodDirection(polarity: Polarity, nearness: Nearness | null, direction: 1 | -1): -1 | 0 | 1 {
  switch (polarity) {
    case 'higher':
      return 1;
    case 'lower':
      return -1;
    case 'neutral':
      return 0;
    case 'target': {
      const nearer = nearness === null ? 0 : nearerThan(nearness);
      return nearer === 0 ? 0 : nearer > 0 ? direction : direction > 0 ? -1 : 1;
    }
  }
}

function nearerThan({ value, usual, target }: Nearness): -1 | 0 | 1 {
  const compare = comparing([value, usual, target]);
  return compare(Math.abs(usual - target), Math.abs(value - target));
}
