import { roundHalfUp, type Unit } from '#figure';
import type { Judgement } from '#spc';
import { latestOf, type Series, type SeriesPoint } from '../series.ts';
import { keysOf } from '../speaks-of.ts';
import { betterOrWorse, goodWay, type Judgeable } from './against-target.ts';
import { changeInChildren, directionOf } from './clear-change.ts';
import type { Comparison } from './comparison.ts';
import { realDirection } from './real-change.ts';
import { earlierPoints, likeWithLike } from './travel-points.ts';
import { travelParts } from './travel-words.ts';

/** A percentage of fewer than this says more than it means. */
const fewestForPercent = 20;

/**
 * Which way a measure went: its latest figure against the previous period, the same period a year before and the worst
 * since figures began. A year to date has no previous period, and for a whole year that is the year before. A change is one
 * where it clears the measure's tolerance and, where there are limits, is more than chance. `goal` is the target that figures
 * should be near, where that is best; without one there is no verdict then.
 */
export function travelOf(
  measure: Judgeable,
  series: Series,
  control: Pick<Judgement, 'signal'>,
  goal: number | null,
): Comparison[] {
  const latest = latestOf(series);
  if (latest === null) return [];
  const way = goodWay(measure) ?? 'neutral';
  return earlierPoints(series, { way, goal }, measure.decimals).map(({ against, point, latestIsWorst }) => {
    const { real, ...fact } = point === null ? nothing : compare(measure, point, latest, control);
    // How far the worst is behind is so whatever chance does, and no verdict.
    const direction = against === 'worst' ? fact.direction : real;
    const moved = against !== 'worst' && (real === 'up' || real === 'down');
    const [from, to] = [point?.value ?? null, latest.value];
    const verdict = !moved || from === null || to === null ? null : betterOrWorse(measure, { from, to }, goal);
    const compared = { against, earlier: point, ...fact, direction, verdict } as const;
    const parts = travelParts({ ...measure, goal }, compared, latest, likeWithLike(series, latest), latestIsWorst);
    return { ...compared, words: `${parts.lead}${parts.rest}`, figures: keysOf([latest, point]), parts };
  });
}

interface Fact extends Pick<Comparison, 'difference' | 'differenceInChildren' | 'percentChange' | 'direction'> {
  /** The direction, if it is more than chance. */
  real: Comparison['direction'];
}

const nothing: Fact = {
  difference: null,
  differenceInChildren: null,
  percentChange: null,
  direction: null,
  real: null,
};

function compare(
  measure: Judgeable,
  before: SeriesPoint,
  latest: SeriesPoint,
  control: Pick<Judgement, 'signal'>,
): Fact {
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
    real: realDirection(measure, decimals, earlier, later, control),
  };
}

function percentOf(unit: Unit, earlier: number, later: number): number | null {
  if (unit.shape !== 'count' || earlier < fewestForPercent || later < 0) return null;
  return roundHalfUp((100 * (later - earlier)) / earlier, 1);
}
