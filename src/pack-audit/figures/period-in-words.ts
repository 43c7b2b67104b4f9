import type { NumberTable } from '../tables/number-table.ts';

/** A period as words name it. */
export interface NamedPeriod {
  /** The month in which it ends, as `2022-07`, or the day, as `2022-07-31`. */
  end: string;
  /** The month in which it begins, where the words say so. */
  start: string | null;
  /** The period types that are written like this; null where that cannot be told. */
  types: readonly string[] | null;
}

const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];
const short = names.map((name) => name.slice(0, 3));
const month = names.join('|');
const period = new RegExp(
  `(?:\\b(?<over>[Tt]hree years|[Yy]ear) to |\\b(?<first>${month})(?: (?<firstYear>\\d{4}))? to )?` +
    `(?:\\b(?<day>\\d{1,2}) )?\\b(?<last>${month}) (?<year>\\d{4})\\b`,
  'g',
);

/**
 * The last period that words name: `31 July 2022` is a day, `Year to July 2022` twelve months, `Year to 31 July 2022` a year
 * that is counted once, `Three years to July 2022` thirty-six months, `April to July 2022` a quarter or the year so far,
 * `July 2022` a month or a year that has only begun. Null where they name none.
 */
export function periodIn(words: string): NamedPeriod | null {
  const { over, first, firstYear, day, last, year } = [...words.matchAll(period)].at(-1)?.groups ?? {};
  if (last === undefined || year === undefined) return null;
  const end = day === undefined ? monthOf(last, year) : `${monthOf(last, year)}-${day.padStart(2, '0')}`;
  if (over !== undefined) {
    const isYear = over.toLowerCase() === 'year';
    return { end, start: null, types: [!isYear ? 'rolling36' : day === undefined ? 'rolling12' : 'annual'] };
  }
  if (first !== undefined) return { end, start: monthOf(first, firstYear ?? year), types: ['quarter', 'yearToDate'] };
  if (day !== undefined) return { end, start: null, types: ['snapshot'] };
  return { end, start: end, types: ['month', 'yearToDate'] };
}

const monthOf = (name: string, year: string): string => `${year}-${String(names.indexOf(name) + 1).padStart(2, '0')}`;

/**
 * The period of a cell in a table whose rows are the twelve months of a year (`Apr`) and whose columns are years
 * (`…, 2022–23`): the year up to the end of that month. Null in any other table.
 */
export function periodInYears(key: string, { rows }: NumberTable, heading: string): NamedPeriod | null {
  const [, first] = /, (\d{4})[–-]\d{2}(?: \(\d+\))?$/.exec(heading) ?? [];
  const [begin, at] = [short.indexOf(rows[0]?.cells[0]?.text ?? ''), short.indexOf(key)];
  if (first === undefined || at < 0 || begin < 0) return null;
  const nameOf = (index: number): string => names[index] as string;
  const end = monthOf(nameOf(at), String(Number(first) + (at < begin ? 1 : 0)));
  return { end, start: monthOf(nameOf(begin), first), types: ['yearToDate'] };
}
