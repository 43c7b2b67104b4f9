import type { IsoDay } from './day.ts';
import type { Month } from './month.ts';

const monthNames = [
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
