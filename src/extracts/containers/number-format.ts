/** Built-in formats of days, which no workbook spells out (ECMA-376, 18.8.30; 27 to 58 are those of East Asia). */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** How a workbook shows a number. */
export type NumberFormat = 'number' | 'day' | { digits: number };

/**
 * How a format shows a number: as a day, with zeros in front up to a number of digits (`00000`), or as it is. `code` is
 * the format as the workbook spells it out, if it does. Formats of a time of day alone show no day.
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtInDays.has(id) ? 'day' : 'number';
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  const [first = ''] = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  const letters = first.toLowerCase().replace(/general|am\/pm|a\/p/g, '');
  if (/[dy]/.test(letters)) return 'day';
  return /m/.test(letters) && !/[hs]/.test(letters) ? 'day' : 'number';
}

const dayInMilliseconds = 86_400_000;
const lastSerial = 2_958_465;
/** Days by which counting from 1904 lags behind counting from 1900. */
export const daysFrom1900To1904 = 1_462;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A number of days as Excel shows it, `31/03/2022`, with the time where there is one; null where it shows no day. Excel
 * counts a 29 February 1900, so that the days before it are one off, and shows 0 as 00/01/1900.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const counted = from1904 ? serial + daysFrom1900To1904 : serial;
  const minutes = Math.round(counted * 1440);
  const whole = Math.floor(minutes / 1440);
  if (!(counted >= 0) || whole > lastSerial) return null;
  const left = minutes - whole * 1440;
  const time = left === 0 ? '' : ` ${two(Math.floor(left / 60))}:${two(left % 60)}`;
  if (whole === 0) return `00/01/1900${time}`;
  if (whole === 60) return `29/02/1900${time}`;
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * dayInMilliseconds);
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${String(day.getUTCFullYear()).padStart(4, '0')}${time}`;
}

/** Excel keeps fifteen digits of a number: of a longer one the last are lost. */
const firstInexact = 1e15;

/** A number as text: `900001` and not `900001.0`; in scientific notation where digits are lost. */
export function numberText(number: number): string {
  if (Math.abs(number) >= firstInexact) return number.toExponential();
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(15)));
}
