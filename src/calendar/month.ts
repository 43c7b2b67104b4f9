import { addDays, addMonths, type IsoDay } from './day.ts';

/** A calendar month written `2022-02`. */
export type Month = string;

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month written year first. */
export function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

/** The month a day falls in. */
export function monthOf(day: IsoDay): Month {
  return day.slice(0, 7);
}

/** First day of a month. */
export function monthStart(month: Month): IsoDay {
  return `${month}-01`;
}

/** Last day of a month. */
export function monthEnd(month: Month): IsoDay {
  return addDays(addMonths(monthStart(month), 1), -1);
}

/** The month so many months later (earlier, where negative). */
export function shiftMonth(month: Month, months: number): Month {
  return monthOf(addMonths(monthStart(month), months));
}

/** Whether a day is the last of its month. */
export function isMonthEnd(day: IsoDay): boolean {
  return monthEnd(monthOf(day)) === day;
}

/**
 * First day of the so many months that end with a day: for a month's end, the first of the month after, a year before.
 */
export function windowStart(end: IsoDay, months: number): IsoDay {
  return isMonthEnd(end) ? addMonths(addDays(end, 1), -months) : addDays(addMonths(end, -months), 1);
}

/** Every month from the first to the last, both in; empty where the last is before the first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** 1 April of the financial year (and return year) in which a day falls. */
export function financialYearStart(day: IsoDay): IsoDay {
  return yearStart(day, '04');
}

/** 1 September of the school year in which a day falls. */
export function schoolYearStart(day: IsoDay): IsoDay {
  return yearStart(day, '09');
}

function yearStart(day: IsoDay, month: string): IsoDay {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5, 7) < month ? year - 1 : year}-${month}-01`;
}
