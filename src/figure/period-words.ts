import { dayInWords, type IsoDay, monthInWords, monthOf } from '#calendar';
import type { PeriodType } from './period-type.ts';

/** The period that a figure covers. */
export interface Period {
  periodType: PeriodType;
  periodStart: IsoDay;
  periodEnd: IsoDay;
}

/** What each period type means, for the definitions page. */
export const periodTypeWords: Record<PeriodType, string> = {
  snapshot: 'counted on one day, the last of the month',
  month: 'counted over the month',
  quarter: 'counted over three months',
  rolling12: 'counted over the twelve months up to that day',
  rolling36: 'counted over the three years up to that day',
  yearToDate: 'counted from the start of the year up to that day',
  annual: 'counted over a whole year, or on its last day',
};

/** A short name for the period type, to distinguish two series of one measure. */
export const periodTypeNames: Record<PeriodType, string> = {
  snapshot: 'On the day',
  month: 'In the month',
  quarter: 'In the quarter',
  rolling12: 'Over one year',
  rolling36: 'Over three years',
  yearToDate: 'Year to date',
  annual: 'In the year',
};

/** A period type inside a sentence, of how figures are shown: `by the month`. */
export const periodTypePhrases: Record<PeriodType, string> = {
  snapshot: 'with figures on a day',
  month: 'with figures by the month',
  quarter: 'with figures by the quarter',
  rolling12: 'with figures over twelve months',
  rolling36: 'with figures over three years',
  yearToDate: 'with figures for the year to date',
  annual: 'with figures by the year',
};

/** The period as the heading of a table row: `28 February 2022`, `February 2022`, `Year to February 2022`. */
export function periodLabel({ periodType, periodStart, periodEnd }: Period): string {
  const month = monthInWords(monthOf(periodEnd));
  switch (periodType) {
    case 'snapshot':
      return dayInWords(periodEnd);
    case 'month':
      return month;
    case 'rolling12':
      return `Year to ${month}`;
    case 'rolling36':
      return `Three years to ${month}`;
    case 'annual':
      return `Year to ${dayInWords(periodEnd)}`;
    case 'quarter':
    case 'yearToDate':
      return monthSpan(periodStart, periodEnd);
  }
}

/** The period inside a sentence: `on 28 February 2022`, `in February 2022`, `in the year to February 2022`. */
export function periodPhrase(period: Period): string {
  const label = periodLabel(period);
  switch (period.periodType) {
    case 'snapshot':
      return `on ${label}`;
    case 'month':
      return `in ${label}`;
    case 'rolling12':
    case 'rolling36':
    case 'annual':
      return `in the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    case 'quarter':
    case 'yearToDate':
      return `from ${label}`;
  }
}

/** The time that figures cover, from the end of the first period to the end of the last: `June 2020 to July 2022`. */
export function spanInWords(periods: readonly Period[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined ? '' : monthSpan(first.periodEnd, last.periodEnd);
}

function monthSpan(from: IsoDay, to: IsoDay): string {
  const last = monthInWords(monthOf(to));
  if (monthOf(from) === monthOf(to)) return last;
  const [month, year] = monthInWords(monthOf(from)).split(' ') as [string, string];
  return year === last.slice(-4) ? `${month} to ${last}` : `${month} ${year} to ${last}`;
}
