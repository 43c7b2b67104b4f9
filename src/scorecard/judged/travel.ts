import { roundHalfUp, type Unit } from '#figure';
import { latestOf, type Series, type SeriesPoint } from '../series.ts';
import { keysOf } from '../speaks-of.ts';
import { goodWay, type Judgeable } from './against-target.ts';
import { changeInChildren, directionOf } from './clear-change.ts';
import type { Comparison } from './comparison.ts';
import { earlierPoints, likeWithLike } from './travel-points.ts';
import { travelParts } from './travel-words.ts';

/** A percentage of fewer than this says more than it means. */
const fewestForPercent = 20;

/**
 * Which way a measure went: its latest figure against the previous period, the same period a year before and the worst
 * since figures began. A year to date has no previous period, and for a whole year that is the year before.
 */
export function travelOf(measure: Judgeable, series: Series): Comparison[] {
  const latest = latestOf(series);
  if (latest === null) return [];
  const good = goodWay(measure);
  return earlierPoints(series, good ?? 'neutral', measure.decimals).map(({ against, point, latestIsWorst }) => {
    const fact = point === null ? nothing : compare(measure, point, latest);
    const { direction } = fact;
    const moved = direction === 'up' || direction === 'down';
    const verdict = good === null || !moved ? null : (direction === 'up') === (good === 'higher') ? 'better' : 'worse';
    const compared = { against, earlier: point, ...fact, verdict } as const;
    const parts = travelParts(measure, compared, latest, likeWithLike(series, latest), latestIsWorst);
    return { ...compared, words: `${parts.lead}${parts.rest}`, figures: keysOf([latest, point]), parts };
  });
}

type Fact = Pick<Comparison, 'difference' | 'differenceInChildren' | 'percentChange' | 'direction'>;

const nothing: Fact = { difference: null, differenceInChildren: null, percentChange: null, direction: null };

function compare(measure: Judgeable, before: SeriesPoint, latest: SeriesPoint): Fact {
  if (before.value === null || latest.value === null) return nothing;
  const { unit, decimals } = measure;
  const [earlier, later] = [
    { ...before, value: before.value },
    { ...latest, value: latest.value },
  ];
  const shown = (value: number) => roundHalfUp(value, decimals);
  const children = changeInChildren(unit, earlier, later);
  return {
    difference: shown(shown(later.value) - shown(earlier.value)),
    differenceInChildren: children === null ? null : roundHalfUp(children, 1),
    percentChange: percentOf(unit, shown(earlier.value), shown(later.value)),
    direction: directionOf(measure, decimals, earlier, later),
  };
}

function percentOf(unit: Unit, earlier: number, later: number): number | null {
  if (unit.shape !== 'count' || earlier < fewestForPercent || later < 0) return null;
  return roundHalfUp((100 * (later - earlier)) / earlier, 1);
}
