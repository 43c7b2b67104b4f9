/**
 * Calendar days as ISO strings (`2022-02-28`): no clock, no time zone, and text order is date order.
 */
export type IsoDay = string;

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

/** The day that year, month (1 to 12) and day name, or null where the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): IsoDay | null {
  const exists = [year, month, day].every(Number.isInteger) && day >= 1 && day <= daysIn(year, month);
  return exists ? [year, month, day].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') : null;
}

/** How many days a month has; zero where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether a text is a day of the calendar written year first. */
export function isIsoDay(text: string): boolean {
  const match = isoPattern.exec(text);
  return match !== null && dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Whole days since 1 January 1970. Throws a RangeError where the text is no calendar day. */
export function dayNumber(day: IsoDay): number {
  if (!isIsoDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;
}

/** The day that stands so many days after 1 January 1970. */
export function dayFromNumber(days: number): IsoDay {
  return new Date(days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The day so many days later (earlier, where negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month so many months later, or that month's last day where it is shorter. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const last = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return dayFrom(targetYear, targetMonth, Math.min(date, last)) as IsoDay;
}

/**
 * Completed years of age on a day, by calendar: someone born on 29 February turns a year older on 1 March in common
 * years.
 */
export function ageOn(birth: IsoDay, day: IsoDay): number {
  const [birthYear, birthMonth, birthDate] = parts(birth);
  const [year, month, date] = parts(day);
  const hadBirthday = month > birthMonth || (month === birthMonth && date >= birthDate);
  return year - birthYear - (hadBirthday ? 0 : 1);
}

function parts(day: IsoDay): [number, number, number] {
  const match = isoPattern.exec(day);
  if (match === null) throw new RangeError(`Not a calendar day: ${day}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
