import type { SeriesPoint } from '../series.ts';
import type { AgainstTarget, TargetState } from './against-target.ts';
import type { Comparison } from './comparison.ts';

/**
 * The one word that a reader takes away of a measure: how it stands against its target; where it has none, whether it really
 * changed on a year, and whether for the better where one way is good; else that it cannot be judged.
 */
export type Verdict =
  | { by: 'target'; says: TargetState }
  | { by: 'change'; says: 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' }
  | { by: null; says: 'cannot be judged' };

/** The verdict on a measure's latest figure. Every page, list and sentence takes it from here. */
export function verdictOf(
  latest: SeriesPoint | null,
  target: AgainstTarget | null,
  travel: readonly Comparison[],
): Verdict {
  if (target !== null) return { by: 'target', says: target.state };
  const change = latest?.value == null ? undefined : travel.find(({ against }) => against === 'yearBefore');
  switch (change?.direction) {
    case 'up':
    case 'down':
      return { by: 'change', says: change.verdict ?? (change.direction === 'up' ? 'higher' : 'lower') };
    case 'same':
    case 'no clear change':
      return { by: 'change', says: 'no clear change' };
    default:
      return { by: null, says: 'cannot be judged' };
  }
}
