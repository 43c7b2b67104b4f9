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
