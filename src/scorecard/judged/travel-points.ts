import { monthOf } from '#calendar';
import type { Polarity } from '#catalogue';
import { roundHalfUp } from '#figure';
import { latestOf, type Series, type SeriesPoint, yearBefore } from '../series.ts';

/**
 * What the latest figure is set against. `worst` is the peak where lower is better or neither, the trough where higher is, and
 * where nearest to the target is best what is furthest from it.
 */
export type Against = 'previous' | 'yearBefore' | 'worst';

/** Which way is good and, where that is nearest to the target, which target; without one the peak counts as the worst. */
interface GoodOf {
  way: Polarity;
  goal: number | null;
}

/** What there is to set the latest figure against: a figure, be it a number or a symbol, or none at all. */
export interface Earlier {
  against: Against;
  point: SeriesPoint | null;
  /** Only for the worst figure: whether the latest is worse than every one before. */
  latestIsWorst: boolean;
}

/**
 * The figures that may be set against the latest, like with like. A figure counted from the start of a year is compared
 * only with the same months of other years. A whole year's has the year before as its previous period, which is given
 * once.
 */
export function earlierPoints(series: Series, good: GoodOf, decimals: number): Earlier[] {
  const latest = latestOf(series);
  if (latest === null) return [];
  const previous = series.at(-2) ?? null;
  const entries: Earlier[] = [
    { against: 'previous', point: previous, latestIsWorst: false },
    { against: 'yearBefore', point: yearBefore(series, latest), latestIsWorst: false },
    { against: 'worst', ...worstOf(likeWithLike(series, latest), good, decimals) },
  ];
  const noPrevious = latest.periodType === 'yearToDate' || latest.periodType === 'annual';
  return entries.filter(({ against }) => !(noPrevious && against === 'previous'));
}

/** The figures of a series that the latest may be compared with, the latest among them. */
export function likeWithLike(series: Series, latest: SeriesPoint): Series {
  if (latest.periodType !== 'yearToDate') return series;
  const month = monthOf(latest.periodEnd).slice(5);
  return series.filter(({ periodEnd }) => monthOf(periodEnd).slice(5) === month);
}

/** The worst number before the latest, as shown; of equals the newest. None where the latest is worse than all. */
function worstOf(points: Series, { way, goal }: GoodOf, decimals: number): Omit<Earlier, 'against'> {
  const latest = points.at(-1);
  const earlier = points.slice(0, -1).filter(({ value }) => value !== null);
  const sign = way === 'higher' ? -1 : 1;
  const shown = (value: number) => roundHalfUp(value, decimals);
  const badness = ({ value }: SeriesPoint) =>
    way === 'target' && goal !== null
      ? shown(Math.abs(shown(value as number) - shown(goal)))
      : sign * shown(value as number);
  const all = earlier.map(badness);
  const worst = Math.max(...all);
  const latestIsWorst = earlier.length > 0 && latest?.value != null && badness(latest) > worst;
  return { point: latestIsWorst ? null : (earlier[all.lastIndexOf(worst)] ?? null), latestIsWorst };
}
