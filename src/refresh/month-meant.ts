import { isMonth, type Month, monthInWords } from '#calendar';

const names = Array.from({ length: 12 }, (_, index) => monthInWords(written('2000', index + 1)).toLowerCase());

/**
 * The month that the name of a folder means though it is not written as one: `2022-2`, `2022_03`, `202203`, `032022`,
 * `2022M03`, `Feb 2022`, `2022-02 (copy)`, `28.02.2022`. Null where none can be told: a name of a year, of a financial year,
 * of two months, or of anything else.
 */
export function monthMeant(name: string): Month | null {
  const lower = name.toLowerCase();
  const tokens = lower.match(/[a-z]+|\d+/g) ?? [];
  if (isOfYears(lower) || isOfMonths(tokens)) return null;
  const [month] = [...byWord(tokens), ...byNumbers(lower.match(/(?<![a-z\d])\d+|(?<=\d{4}[-_ ]?m)\d\d/g) ?? [])].filter(
    isMonth,
  );
  return month ?? null;
}

/** A month in a word, with a year of four digits or one of two beside it. */
function byWord(tokens: readonly string[]): string[] {
  const at = tokens.findIndex((token) => numberOf(token) > 0);
  if (at < 0) return [];
  const year = tokens.find(isYear) ?? (/^\d\d$/.test(tokens[at + 1] ?? '') ? `20${tokens[at + 1]}` : undefined);
  return year === undefined ? [] : [written(year, numberOf(tokens[at] ?? ''))];
}

/** Which month a word is, by its first three letters or more; 0 where it is none. */
function numberOf(word: string): number {
  return word.length < 3 ? 0 : names.findIndex((name) => name.split(' ')[0]?.startsWith(word)) + 1;
}

/** A year and a month, a day with its month and year, or all in one number: no month is written 19 or 20, so one way fits. */
function byNumbers(numbers: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = numbers;
  const yearFirst = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(first);
  const yearLast = /^(?:\d\d)?(\d\d)((?:19|20)\d\d)$/.exec(first);
  if (yearFirst !== null || yearLast !== null) {
    return [written(yearFirst?.[1] ?? '', Number(yearFirst?.[2])), written(yearLast?.[2] ?? '', Number(yearLast?.[1]))];
  }
  if (isYear(first)) return [written(first, Number(second))];
  if (isYear(second)) return [written(second, Number(first))];
  return isYear(third) ? [written(third, Number(second))] : [];
}

/** Whether a name is of more than one year, such as a financial year: nobody can tell which of them a month is of. */
function isOfYears(name: string): boolean {
  const years = new Set((name.match(/\d+/g) ?? []).filter(isYear));
  return years.size > 1 || /(?<!\d)(19|20)\d\d ?[-/–] ?(1[3-9]|[2-9]\d)(?!\d)/.test(name);
}

/** Whether a name has the words of more than one month. */
function isOfMonths(tokens: readonly string[]): boolean {
  return new Set(tokens.map(numberOf).filter((month) => month > 0)).size > 1;
}

const isYear = (token: string): boolean => /^(19|20)\d\d$/.test(token);

function written(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
