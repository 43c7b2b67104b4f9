import { type Target, targetOn } from '#catalogue';
import type { Series, SeriesPoint } from '../series.ts';
import { againstTarget, type Judgeable } from './against-target.ts';

/** The figures in a row, up to the latest, each of which missed the target of its own day. */
export interface Missed {
  /** The first of them. */
  since: SeriesPoint;
  /**
   * What stands before the first: a figure that did not miss its target, one without a number, or nothing that could be judged,
   * as it is the first of all or the first with a target.
   */
  before: 'not missed' | 'no number' | 'nothing';
}

/** How long the latest figure's target has been missed; null where it is not. A figure without a number ends the row. */
export function missedSince(measure: Judgeable, series: Series, targets: readonly Target[]): Missed | null {
  const stateOf = (point: SeriesPoint) => againstTarget(measure, targets, point)?.state ?? null;
  const last = series.findLastIndex((point) => stateOf(point) !== 'missed');
  const since = series[last + 1];
  if (since === undefined) return null;
  const previous = series[last];
  const isJudged = previous !== undefined && targetOn(targets, previous.periodEnd) !== null;
  const before = !isJudged ? 'nothing' : stateOf(previous) === null ? 'no number' : 'not missed';
  return { since, before };
}
