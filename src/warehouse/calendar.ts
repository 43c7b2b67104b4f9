import {
  addDays,
  addMonths,
  financialYearStart,
  type IsoDay,
  type Month,
  monthEnd,
  monthOf,
  monthStart,
  monthsFrom,
} from '../calendar/index.ts';
import type { Cell } from './staging.ts';

/** First day of the so many months that end with a day: for a month's end, the first of the month after, a year before. */
export function windowStart(end: IsoDay, months: number): IsoDay {
  return isMonthEnd(end) ? addMonths(addDays(end, 1), -months) : addDays(addMonths(end, -months), 1);
}

/** Whether a day is the last of its month. */
export function isMonthEnd(day: IsoDay): boolean {
  return monthEnd(monthOf(day)) === day;
}

/** Every month end from the first month to the last, and the extra days, in order. */
export function calendarDays(firstMonth: Month, lastMonth: Month, extraDates: readonly IsoDay[] = []): IsoDay[] {
  return [...new Set([...monthsFrom(firstMonth, lastMonth).map(monthEnd), ...extraDates])].sort();
}

/** Columns of the table `calendar` over those days. */
export function calendarColumns(days: readonly IsoDay[]): Record<string, Cell[]> {
  return {
    month_end: [...days],
    month_start: days.map((day) => monthStart(monthOf(day))),
    year_start: days.map((day) => windowStart(day, 12)),
    financial_year_start: days.map(financialYearStart),
    is_month_end: days.map(isMonthEnd),
  };
}
