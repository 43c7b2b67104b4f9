import { dayFrom } from '#calendar';

/** How a day was written, where it was not plain DD/MM/YYYY. */
export type DateStyle = 'iso' | 'timestamp' | 'serial' | 'two-digit year' | 'words';
export type DateFault = 'impossible-date' | 'month-first-date' | 'placeholder-date' | 'unreadable-date';
export type DateRead = { day: string; style: DateStyle | null } | { fault: DateFault };

const firstYear = 1910;
const lastYear = 2100;
const days: string[] = [];
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const digits = (raw: string, at: number): number => {
  const digit = raw.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
};

/** A day written DD/MM/YYYY, or null for anything else: the path nearly every cell takes. */
export function plainDay(raw: string): string | null {
  if (raw.length !== 10 || raw.charCodeAt(2) !== 47 || raw.charCodeAt(5) !== 47) return null;
  const day = digits(raw, 0) * 10 + digits(raw, 1);
  const month = digits(raw, 3) * 10 + digits(raw, 4);
  const year = digits(raw, 6) * 1000 + digits(raw, 7) * 100 + digits(raw, 8) * 10 + digits(raw, 9);
  if (!(year >= firstYear && year <= lastYear)) return null;
  const length = monthLengths[month - 1];
  if (length === undefined || !(day >= 1 && day <= length)) return null;
  const index = (year - firstYear) * 372 + (month - 1) * 31 + day - 1;
  const known = days[index];
  if (known !== undefined) return known;
  const iso = dayFrom(year, month, day);
  if (iso !== null) days[index] = iso;
  return iso;
}

const timePart = /[T ]\s*\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|BST|[+-]\d{2}:?\d{2})?$/i;
const numeric = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/;
const worded = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ /.-]([a-z]{3,9})\.?,?[ /.-](\d{2}|\d{4})$/i;
const serial = /^\d{5}(\.\d+)?$/;
/** Days from 30 December 1899, where spreadsheets count from, to 1 January 1970. */
const serialOf1970 = 25_569;

/**
 * Reads a tidied cell as a day, day first. A time of day is left out, never converted. `centuryOf` widens a two-digit
 * year; `daysLater` are added to a spreadsheet's number of days, where it counts from a later day.
 */
export function readDay(
  raw: string,
  centuryOf: (twoDigits: number, month: number, day: number) => number,
  daysLater = 0,
): DateRead {
  const plain = plainDay(raw);
  if (plain !== null) return { day: plain, style: null };
  if (serial.test(raw)) return fromSerial(Math.floor(Number(raw)) + daysLater);
  const dateOnly = raw.replace(timePart, '');
  const stamped = dateOnly !== raw;
  const read = fromParts(dateOnly.trim(), centuryOf);
  return stamped && 'day' in read ? { day: read.day, style: 'timestamp' } : read;
}

function fromSerial(count: number): DateRead {
  const year = new Date((count - serialOf1970) * 86_400_000);
  if (year.getUTCFullYear() < firstYear || year.getUTCFullYear() > lastYear) return { fault: 'unreadable-date' };
  return { day: year.toISOString().slice(0, 10), style: 'serial' };
}

function fromParts(raw: string, centuryOf: (twoDigits: number, month: number, day: number) => number): DateRead {
  const match = numeric.exec(raw);
  if (match) {
    const [first, second, third] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
    if (first.length === 4 && third.length <= 2) return settle(Number(first), Number(second), Number(third), 'iso');
    if (first.length > 2 || third.length === 1 || third.length === 3) return { fault: 'unreadable-date' };
    return dayFirst(Number(first), Number(second), third, centuryOf);
  }
  const inWords = worded.exec(raw);
  const month = inWords ? monthNames.indexOf((inWords[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  if (!inWords || month === 0) return { fault: 'unreadable-date' };
  const read = dayFirst(Number(inWords[1]), month, inWords[3] ?? '', centuryOf);
  return 'day' in read && read.style === null ? { day: read.day, style: 'words' } : read;
}

function dayFirst(
  day: number,
  month: number,
  year: string,
  centuryOf: (twoDigits: number, month: number, day: number) => number,
): DateRead {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return { fault: 'month-first-date' };
  if (year.length === 4) return settle(Number(year), month, day, null);
  return settle(centuryOf(Number(year), month, day) + Number(year), month, day, 'two-digit year');
}

function settle(year: number, month: number, day: number, style: DateStyle | null): DateRead {
  const iso = dayFrom(year, month, day);
  if (iso === null) return { fault: 'impossible-date' };
  if (year < firstYear || year > lastYear) return { fault: 'placeholder-date' };
  return { day: iso, style };
}

/** From this year on no day is meant: systems write 31/12/9999 or 31/12/2099 for what has no end. */
const firstYearNeverMeant = 2099;
/** 31/12/9999 as spreadsheets count days. */
const serialOf9999 = /^2958465(\.\d+)?$/;
/** The last day that the smaller of two types of date of a common database can hold (smalldatetime). */
const lastSmallDay = '6.6.2079';

/** The days of a year that systems put in for what has none: another day of such a year is a slip of the pen. */
const edgesOfYears = new Set(['1.1', '0.1', '30.12', '31.12']);

/**
 * What a day that stands for none says of an end: `never` for 31/12/9999 and its kind, `long ago` for 01/01/1900,
 * 00/00/0000 and theirs, also with the month as a word; null for every other cell.
 */
export function placeholderEnd(raw: string): 'never' | 'long ago' | null {
  if (serialOf9999.test(raw)) return 'never';
  const text = raw.replace(timePart, '').trim();
  const [, inWords, name = '', wordedYear] = worded.exec(text) ?? [];
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const parts = inWords === undefined ? numeric.exec(text)?.slice(1) : [inWords, String(month), wordedYear ?? ''];
  const [first = '', second = '', third = ''] = parts ?? [];
  if (second === '') return null;
  if (Number(first) + Number(second) + Number(third) === 0) return 'long ago';
  const [year, day] = first.length === 4 ? [first, third] : [third, first];
  const edge = `${Number(day)}.${Number(second)}`;
  if (`${edge}.${year}` === lastSmallDay) return 'never';
  if (year.length !== 4 || !edgesOfYears.has(edge)) return null;
  if (Number(year) >= firstYearNeverMeant) return 'never';
  return Number(year) < firstYear ? 'long ago' : null;
}

/**
 * The century of a birth is the latest that does not lie after the extract; of any other day, this century up to 69.
 */
export function centuryFor(birth: boolean, extractedOn: string) {
  return (twoDigits: number, month: number, day: number): number => {
    if (!birth) return twoDigits < 70 ? 2000 : 1900;
    const text = `20${String(twoDigits).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return text <= extractedOn ? 2000 : 1900;
  };
}

const partial = /^(zz|\d{1,2})\/(zz|\d{1,2})\/(zzzz|\d{4})$/i;

/** A date of which day, month or year may be unknown, written zz: kept as `2020-05-zz`; a whole date as an ISO day. */
export function readPartialDay(raw: string): DateRead {
  const match = partial.exec(raw);
  if (!match || !/z/i.test(raw)) return readDay(raw, centuryFor(false, ''));
  const [day, month, year] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''].map((part) => part.toLowerCase());
  const impossible =
    (month !== 'zz' && !(Number(month) >= 1 && Number(month) <= 12)) ||
    (day !== 'zz' && !(Number(day) >= 1 && Number(day) <= 31));
  if (impossible) return { fault: 'impossible-date' };
  return { day: `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`, style: null };
}
