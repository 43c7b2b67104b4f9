import { type Target, targetOn } from '#catalogue';
import type { Series, SeriesPoint } from '../series.ts';
import { againstTarget, type Judgeable } from './against-target.ts';

/**
 * The first of the figures in a row, up to the latest, each of which missed the target of its own day; null where the latest
 * does not. A figure without a number ends the row, as nobody can tell.
 */
export function missedSince(measure: Judgeable, series: Series, targets: readonly Target[]): SeriesPoint | null {
  const isMiss = (point: SeriesPoint) =>
    targetOn(targets, point.periodEnd) !== null && againstTarget(measure, targets, point)?.state === 'missed';
  const last = series.findLastIndex((point) => !isMiss(point));
  return series[last + 1] ?? null;
}
