/** Days as text, `2022-03-31`, so that they compare as they stand. This arithmetic is the counting's own. */
export type Day = string;

export const never: Day = '9999-12-31';

const two = (number: number): string => String(number).padStart(2, '0');
const partsOf = (day: Day): [number, number, number] => [+day.slice(0, 4), +day.slice(5, 7), +day.slice(8)];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** How many days lie between the first day of March of the year 0 and a day. */
function numberOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  // Years from March, so that 29 February is the last day of one.
  const from = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return (
    365 * from +
    Math.floor(from / 4) -
    Math.floor(from / 100) +
    Math.floor(from / 400) +
    Math.floor((153 * months + 2) / 5) +
    date -
    1
  );
}

export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Some days later, or earlier where they are negative. */
export function plusDays(day: Day, days: number): Day {
  let [year, month, date] = partsOf(day);
  date += days;
  for (; date < 1; date += lengthOf(year, month)) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  while (date > lengthOf(year, month)) {
    date -= lengthOf(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return `${year}-${two(month)}-${two(date)}`;
}

/** The same date some months later or earlier; the last day of a month that has no such date. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const from = 12 * year + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(from / 12), (from % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, lengthOf(toYear, toMonth)))}`;
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
export const lastOfMonth = (day: Day): Day => plusDays(plusMonths(firstOfMonth(day), 1), -1);
/** The first day of so many whole months that end with a month's last day. */
export const firstOf = (months: number, monthEnd: Day): Day => plusMonths(firstOfMonth(monthEnd), 1 - months);

/** Completed years: whoever was born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(born: Day, day: Day): number {
  const [year, month, date] = partsOf(born);
  const [now, nowMonth, nowDate] = partsOf(day);
  return now - year - (nowMonth > month || (nowMonth === month && nowDate >= date) ? 0 : 1);
}

/** 0 for Sunday to 6 for Saturday. */
const weekdayOf = (day: Day): number => (numberOf(day) + 3) % 7;

/** Easter Sunday, by the method that stands in Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

const mondayFrom = (day: Day): Day => plusDays(day, (8 - weekdayOf(day)) % 7);
const notOnWeekend = (day: Day): Day => (weekdayOf(day) === 6 || weekdayOf(day) === 0 ? mondayFrom(day) : day);

/** What proclamations moved and added, 2019 to 2023 (GOV.UK, bank holidays). */
const moved = new Map<Day, Day | null>([
  ['2020-05-04', '2020-05-08'],
  ['2022-05-30', '2022-06-02'],
]);
const added: Day[] = ['2022-06-03', '2022-09-19', '2023-05-08'];

const known = new Map<number, Day[]>();

/** Bank holidays of England (Banking and Financial Dealings Act 1971, and proclamations), each year's worked out once. */
function holidaysOf(year: number): Day[] {
  const holidays = known.get(year) ?? holidaysIn(year);
  known.set(year, holidays);
  return holidays;
}

function holidaysIn(year: number): Day[] {
  const easter = easterOf(year);
  const christmas = weekdayOf(`${year}-12-25`);
  const usual = [
    notOnWeekend(`${year}-01-01`),
    plusDays(easter, -2),
    plusDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    // Christmas and Boxing Day on a weekend: the Monday and Tuesday after stand in.
    ...(christmas === 6
      ? [`${year}-12-27`, `${year}-12-28`]
      : christmas === 0
        ? [`${year}-12-26`, `${year}-12-27`]
        : christmas === 5
          ? [`${year}-12-25`, `${year}-12-28`]
          : [`${year}-12-25`, `${year}-12-26`]),
  ];
  return [...usual.map((day) => moved.get(day) ?? day), ...added];
}

/** The last of some working days after a day. */
export function plusWorkingDays(day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0; ) {
    at = plusDays(at, 1);
    const isWeekend = weekdayOf(at) === 0 || weekdayOf(at) === 6;
    if (!isWeekend && !holidaysOf(Number(at.slice(0, 4))).includes(at)) left -= 1;
  }
  return at;
}
