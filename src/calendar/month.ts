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

/** Every month from the first to the last, both in; empty where the last is before the first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** 1 April of the financial year (and return year) in which a day falls. */
export function financialYearStart(day: IsoDay): IsoDay {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) < '04-01' ? year - 1 : year}-04-01`;
}
