import { addMonths, ageOn, dayFromNumber, dayNumber, type Month, monthEnd, monthStart } from '#calendar';

/** Whole days since 1 January 1970: the simulation counts in these. */
export type Day = number;

const isoDays = new Map<Day, string>();

/** The day of an ISO text. */
export const at = dayNumber;

/** The ISO text of a day. */
export function iso(day: Day): string {
  let text = isoDays.get(day);
  if (text === undefined) {
    text = dayFromNumber(day);
    isoDays.set(day, text);
  }
  return text;
}

/** A day as extracts write it: `28/02/2022`; nothing for no day. */
export function dmy(day: Day | null): string {
  if (day === null) return '';
  const text = iso(day);
  return `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
}

/** Last day of a month. */
export const endOf = (month: Month): Day => at(monthEnd(month));

/** First day of a month. */
export const startOf = (month: Month): Day => at(monthStart(month));

/** Completed years of age on a day. */
export const ageAt = (birth: Day, day: Day): number => ageOn(iso(birth), iso(day));

/** The same day of the month so many months later. */
export const monthsLater = (day: Day, months: number): Day => at(addMonths(iso(day), months));

/** The day someone turns that age (1 March where born on 29 February). */
export function birthday(birth: Day, age: number): Day {
  const day = monthsLater(birth, 12 * age);
  return ageAt(birth, day) === age ? day : day + 1;
}

/** The day someone was born who turns that age on a day. */
export function bornFor(day: Day, age: number): Day {
  return monthsLater(day, -12 * age);
}

/** The first day of the simulation and of the first extract, and the last day of both. */
export const firstDay: Day = at('2018-04-01');
export const lastDay: Day = at('2022-07-31');

/** A year and a month in days, on average. */
export const year = 365.25;

/**
 * Whether nothing is to begin or end on the day: returns treat 1 April differently, and a birthday on 29 February falls
 * on no day in most years.
 */
export const isQuiet = (day: Day): boolean => iso(day).endsWith('-04-01') || iso(day).endsWith('-02-29');
