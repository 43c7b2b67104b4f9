import { isRolledUp, type Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import { changeOnYear, type NoChange, type YearChange } from './change.ts';
import type { FigureIndex } from './figure-index.ts';
import { formOf } from './form.ts';
import { figuresOfGroupsHeadline, type Groups, groupsHeadline, groupsOf } from './groups.ts';
import { figuresOfHeadline } from './headline.ts';
import { type NotDue, notDueBeside } from './not-due.ts';
import { latestOf, type Series, type SeriesPoint, seriesOf } from './series.ts';

/** One measure for one authority: all that pages and charts say of it comes from here. */
export interface Card {
  measure: Measure;
  periodType: PeriodType;
  /** Of a measure that has groups and no whole; of any other it takes a judgement. */
  headline: string | null;
  /** Keys of the figures whose numbers may stand in the headline. */
  headlineFigures: readonly string[];
  series: Series;
  latest: SeriesPoint | null;
  /** How many the latest figure leaves out, as their time is not over; null where that is not told, or nobody is. */
  notDue: NotDue | null;
  /** The latest figure of three years, beside those of twelve months of a measure that has both; else null. */
  threeYears: SeriesPoint | null;
  /** Every figure of three years of such a measure; none of any other. */
  threeYearsSeries: Series;
  change: YearChange | NoChange;
  breakdowns: Groups[];
}

/**
 * The card of a measure by one of its period types. Categories of rare monthly events are shown for twelve months
 * together.
 */
export function cardOf(index: FigureIndex, measure: Measure, authority: string, periodType: PeriodType): Card {
  const series = seriesOf(index, { measure: measure.id, authority, periodType });
  const groupPeriod = periodType === 'month' && isRolledUp(measure) ? 'rolling12' : periodType;
  const breakdowns = groupsOf(index, measure, authority, groupPeriod);
  const groups = breakdowns[0]?.groups ?? [];
  const onlyGroups = series.length === 0 && groups.length > 0;
  const threeYearsSeries = threeYearsBeside(index, measure, authority, periodType);
  return {
    measure,
    periodType,
    headline: onlyGroups ? groupsHeadline(measure, groups) : null,
    headlineFigures: onlyGroups ? figuresOfGroupsHeadline(groups) : figuresOfHeadline(measure, series),
    series,
    latest: latestOf(series),
    notDue: notDueBeside(index, measure, { authority, periodType }, latestOf(series)),
    threeYears: latestOf(threeYearsSeries),
    threeYearsSeries,
    change: changeOnYear(series, formOf(measure, '', index.parts)),
    breakdowns,
  };
}

/**
 * The figures of three years of a place, for showing beside those of twelve months as the DfE does with adoption; none for
 * a measure without, and beside any other period.
 */
export function threeYearsBeside(
  index: FigureIndex,
  { id, periodTypes }: Pick<Measure, 'id' | 'periodTypes'>,
  authority: string,
  periodType: PeriodType,
): Series {
  if (periodType !== 'rolling12' || !periodTypes.includes('rolling36')) return [];
  return seriesOf(index, { measure: id, authority, periodType: 'rolling36' });
}

/** An authority and its latest figure of a measure. */
export interface Comparison {
  code: string;
  name: string;
  latest: SeriesPoint | null;
}

/** The latest figure of each of the authorities, in the order given. */
export function compareAuthorities(
  index: FigureIndex,
  key: { measure: string; periodType: PeriodType },
  authorities: readonly { code: string; name: string }[],
): Comparison[] {
  return authorities.map(({ code, name }) => ({
    code,
    name,
    latest: latestOf(seriesOf(index, { ...key, authority: code })),
  }));
}

/** Whether a card has a number to open with: the latest of its whole or, where groups alone are published, one of theirs. */
export function opensWithNumber({ latest, breakdowns }: Pick<Card, 'latest' | 'breakdowns'>): boolean {
  if (latest !== null) return latest.value !== null;
  return breakdowns.some(({ groups }) => groups.some((group) => group.latest?.value != null));
}
