import {
  addMonths,
  financialYearStart,
  type IsoDay,
  isMonthEnd,
  monthOf,
  monthStart,
  schoolYearStart,
  windowStart,
} from '#calendar';
import type { PeriodType, YearStart } from './period-type.ts';

/** First day of the year in which a day falls, by the month in which years begin. */
function yearStartOf(day: IsoDay, yearStartsIn: YearStart): IsoDay {
  return yearStartsIn === 'september' ? schoolYearStart(day) : financialYearStart(day);
}

/** First day of the period of a type that ends on a day. A quarter is three calendar months. */
export function periodStart(type: PeriodType, end: IsoDay, yearStartsIn: YearStart = 'april'): IsoDay {
  switch (type) {
    case 'snapshot':
      return end;
    case 'month':
      return monthStart(monthOf(end));
    case 'quarter':
      return monthStart(monthOf(addMonths(monthStart(monthOf(end)), -2)));
    case 'rolling12':
      return windowStart(end, 12);
    case 'rolling36':
      return windowStart(end, 36);
    case 'yearToDate':
    case 'annual':
      return yearStartOf(end, yearStartsIn);
  }
}

/** Whether two days are the first and last of a whole period of a type: months, quarters and years may not be parts. */
export function isWholePeriod(
  type: PeriodType,
  start: IsoDay,
  end: IsoDay,
  yearStartsIn: YearStart = 'april',
): boolean {
  if (periodStart(type, end, yearStartsIn) !== start) return false;
  switch (type) {
    case 'month':
    case 'quarter':
      return isMonthEnd(end);
    case 'annual':
      return windowStart(end, 12) === start && isMonthEnd(end);
    default:
      return true;
  }
}
