import {
  financialYearStart,
  type IsoDay,
  isMonthEnd,
  type Month,
  monthEnd,
  monthOf,
  monthStart,
  monthsFrom,
  windowStart,
} from '#calendar';
import { type PeriodType, periodStart } from '#figure';
import type { Cell } from './database.ts';

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

/** Period types whose events are counted over several months, the year from 1 April. */
const windowTypes = ['yearToDate', 'rolling12', 'rolling36'] as const satisfies PeriodType[];

/** Columns of the table `period_window`: for each day and type the first day of the period that ends on it. */
export function periodWindowColumns(days: readonly IsoDay[]): Record<string, Cell[]> {
  const windows = windowTypes.flatMap((type) => days.map((day) => ({ type, day })));
  return {
    month_end: windows.map(({ day }) => day),
    period_type: windows.map(({ type }) => type),
    first_day: windows.map(({ type, day }) => periodStart(type, day)),
  };
}
