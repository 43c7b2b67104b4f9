import { type IsoDay, monthOf } from '#calendar';
import type { Measure } from '#catalogue';
import { capital, type PeriodType, uncapital } from '#figure';
import { threeYearsBeside } from './card.ts';
import type { FigureIndex } from './figure-index.ts';
import { figureText, targetClause, targetInForce } from './judged/against-target.ts';
import { type JudgementContext, judgementContext } from './judged/context.ts';
import { controlOf, targetsOf } from './judged/control.ts';
import { held } from './judged/held.ts';
import { travelOf } from './judged/travel.ts';
import { readingSpeaksOf } from './judged/words.ts';
import { latestOf, type Series, type SeriesPoint, seriesOf, yearBefore } from './series.ts';
import type { SpeaksOf } from './speaks-of.ts';

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
  /**
   * The latest against the place's target, if it has one, and against a year before; null where there is no latest figure. One
   * verdict, as everywhere: where there is a target, nothing is said of better or worse besides.
   */
  standing: { words: string; speaksOf: SpeaksOf } | null;
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
    const threeYears = threeYearsBeside(index, measure, code, periodType).filter(
      ({ periodEnd }) => periodEnd <= newest,
    );
    const latest = upTo.findLast(({ periodEnd }) => periodEnd === newest) ?? null;
    return {
      code,
      name,
      latest,
      before: latest === null ? null : yearBefore(upTo, latest),
      lastFullYear: latest === null ? null : lastFullYear(upTo, latest),
      threeYears: threeYears.find(({ periodEnd }) => periodEnd === newest) ?? null,
      standing:
        latest === null
          ? null
          : standingOf(measure, { series: upTo, latest, threeYears }, judgementContext(settings, { code, name })),
    };
  });
}

/** What the measure's own page says of the place. */
function standingOf(
  measure: Measure,
  { series, latest, threeYears }: { series: Series; latest: SeriesPoint; threeYears: Series },
  context: JudgementContext,
): PlaceRow['standing'] {
  const goal = targetInForce(measure, targetsOf(measure, context, latest.periodType), latest.periodEnd);
  const travel = travelOf(measure, series, controlOf(measure, series, context), goal?.value ?? null);
  const year = travel.find(({ against }) => against === 'yearBefore');
  const { against: target } = held(measure, { series, periodType: latest.periodType, threeYears }, context);
  const speaksOf = readingSpeaksOf(measure, latest, year === undefined ? [] : [year], target);
  if (target === null) return year === undefined ? null : { words: year.words, speaksOf };
  const isOfRow = target.of === latest;
  const clause = capital(targetClause(measure, target, isOfRow ? '' : figureText(measure, target)));
  if (year === undefined || year.direction === null) return { words: clause, speaksOf };
  const change = uncapital(year.parts.withoutVerdict);
  return { words: `${clause}; ${isOfRow ? '' : 'in the year, '}${change}`, speaksOf };
}

/** The figure at the last 31 March before the latest figure's month, or null. */
function lastFullYear(series: Series, latest: SeriesPoint): SeriesPoint | null {
  return (
    series.findLast(
      ({ periodEnd }) => monthOf(periodEnd).endsWith('-03') && monthOf(periodEnd) < monthOf(latest.periodEnd),
    ) ?? null
  );
}
