import { dayFrom, type IsoDay, isIsoDay } from './day.ts';
import { isMonth, type Month } from './month.ts';

/** The months of a year by name, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month as people write it: `February 2022`. */
export function monthInWords(month: Month): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** A day as people write it: `28 February 2022`. */
export function dayInWords(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day.slice(0, 7))}`;
}

/** The day that a text names, written `28 February 2022` or `2022-02-28`; null where it names none. */
export function dayFromWords(text: string): IsoDay | null {
  if (isIsoDay(text)) return text;
  const match = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text);
  return match && dayFrom(Number(match[3]), monthNames.indexOf(match[2] as string) + 1, Number(match[1]));
}

/** The month that a text names, written `February 2022` or `2022-02`; null where it names none. */
export function monthFromWords(text: string): Month | null {
  if (isMonth(text)) return text;
  const [, name = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const at = monthNames.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name)));
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}`;
}
