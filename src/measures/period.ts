import { addMonths, financialYearStart, type IsoDay, monthOf, monthStart } from '../calendar/index.ts';
import type { PeriodType } from '../catalogue/index.ts';
import { windowStart } from '../warehouse/index.ts';

/** First day of the period of a type that ends on a day. Years run from 1 April; a quarter is three calendar months. */
export function periodStart(type: PeriodType, end: IsoDay): IsoDay {
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
      return financialYearStart(end);
  }
}
