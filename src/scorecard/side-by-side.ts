import { type IsoDay, monthOf } from '#calendar';
import type { Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import { threeYearsBeside } from './card.ts';
import type { FigureIndex } from './figure-index.ts';
import { controlOf, type JudgementContext, judgementContext, type TravelComparison, travelOf } from './judged/index.ts';
import { latestOf, type Series, type SeriesPoint, seriesOf, yearBefore } from './series.ts';

/** One place in a table of several: what a regional agency's scorecard shows of it. */
export interface PlaceRow {
  code: string;
  name: string;
  latest: SeriesPoint | null;
  /** The same period a year before. */
  before: SeriesPoint | null;
  /** The figure at the last 31 March before the latest period's month: of the last full financial year. */
  lastFullYear: SeriesPoint | null;
  /** Of three years to the same day, beside twelve months; null where the measure has none. */
  threeYears: SeriesPoint | null;
  /** The latest against a year before; null where there is no latest figure. */
  travel: TravelComparison | null;
}

/**
 * One measure for several places side by side, in the order given and by one period type for all: the figure of the
 * newest period that any of them has, the same period a year before and the last full year; changes by the same rules, and
 * with the same settings, as on the page of the measure.
 */
export function sideBySide(
  index: FigureIndex,
  measure: Measure,
  places: readonly { code: string; name: string }[],
  periodType: PeriodType,
  settings: Parameters<typeof judgementContext>[0],
): PlaceRow[] {
  const all = places.map((place) => ({
    ...place,
    series: seriesOf(index, { measure: measure.id, authority: place.code, periodType }),
  }));
  const newest = all
    .map(({ series }) => latestOf(series)?.periodEnd ?? '')
    .toSorted()
    .at(-1) as IsoDay;
  return all.map(({ code, name, series }) => {
    const upTo = series.filter(({ periodEnd }) => periodEnd <= newest);
    const latest = upTo.findLast(({ periodEnd }) => periodEnd === newest) ?? null;
    return {
      code,
      name,
      latest,
      before: latest === null ? null : yearBefore(upTo, latest),
      lastFullYear: latest === null ? null : lastFullYear(upTo, latest),
      threeYears: threeYearsTo(newest, threeYearsBeside(index, measure, code, periodType)),
      travel: latest === null ? null : onYear(measure, upTo, judgementContext(settings, { code, name })),
    };
  });
}

/** What the measure's own page says of the place, on a year. */
function onYear(measure: Measure, series: Series, context: JudgementContext): TravelComparison | null {
  const travel = travelOf(measure, series, controlOf(measure, series, context));
  return travel.find(({ against }) => against === 'yearBefore') ?? null;
}

/** The figure of three years, where it is to the day that all places are shown for. */
function threeYearsTo(day: IsoDay, found: SeriesPoint | null): SeriesPoint | null {
  return found?.periodEnd === day ? found : null;
}

/** The figure at the last 31 March before the latest figure's month, or null. */
function lastFullYear(series: Series, latest: SeriesPoint): SeriesPoint | null {
  return (
    series.findLast(
      ({ periodEnd }) => monthOf(periodEnd).endsWith('-03') && monthOf(periodEnd) < monthOf(latest.periodEnd),
    ) ?? null
  );
}
