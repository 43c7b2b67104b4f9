import type { Measure, Target } from '#catalogue';
import type { PeriodType } from '#figure';
import { latestOf, type Series } from '../series.ts';
import { type AgainstTarget, againstTarget, goodWay, targetInForce } from './against-target.ts';
import type { JudgementContext } from './context.ts';
import { targetsOf } from './control.ts';
import { type Missed, missedSince } from './missed-since.ts';

/** What is said of a measure's target, where it opens with figures of one period type. */
export interface Held {
  /** The targets of those figures through time; none for a measure that is never judged. */
  targets: readonly Target[];
  /** Null without a target in force or a number. */
  against: AgainstTarget | null;
  /** How long it has been missed; null where it is not. */
  missed: Missed | null;
  /** The target that is in force, whether or not there is a number to set against it. */
  inForce: Target | null;
}

/**
 * Holds a measure to its target: by the figures that it opens with or, where the target is of three years, by those beside
 * them.
 */
export function held(
  measure: Measure,
  { series, periodType, threeYears }: { series: Series; periodType: PeriodType; threeYears: Series },
  context: JudgementContext,
): Held {
  if (goodWay(measure) === null) return { targets: [], against: null, missed: null, inForce: null };
  const [own, longer] = [periodType, 'rolling36' as const].map((type) => targetsOf(measure, context, type)) as [
    Target[],
    Target[],
  ];
  const by = (of: Series, targets: readonly Target[]) => ({
    against: againstTarget(measure, targets, latestOf(of)),
    missed: missedSince(measure, of, targets),
  });
  const first = by(series, own);
  const found = first.against === null ? by(threeYears, longer) : first;
  const latest = latestOf(series);
  const inForce = latest === null ? null : targetInForce(measure, longer, latest.periodEnd);
  return { targets: own, ...found, inForce };
}
