import Papa from 'papaparse';
import { monthBack, monthsIn, type WrittenText } from './quoted-text.ts';

/** A row of the ledger as its file has it. */
type Row = Record<string, string>;

/** What a number of a text may quote. */
export interface Shown {
  rows: Row[];
  /** Targets by measure. */
  goals: ReadonlyMap<string, number[]>;
}

/** The rows of a ledger of these places as they stand now: of several of one figure, the last. */
export function rowsNow(csv: string, places: readonly string[]): Row[] {
  const rows = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
  const now = new Map(rows.map((row) => [[...seriesOf(row), row.period_start, row.period_end].join('|'), row]));
  return [...now.values()].filter((row) => places.includes(row.authority_code as string));
}

const seriesOf = (row: Row) => [row.measure, row.authority_code, row.period_type, row.breakdown, row.category];

/** A number of a text as it is written. */
export interface Quoted {
  text: string;
  value: number;
  decimals: number;
  percent: boolean;
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const people = '(?:child(?:ren)?|young (?:people|person)|care leavers?|bab(?:y|ies)|boys?|girls?|sisters?|brothers?)';
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const unread = new RegExp(
  [
    '\\b(?:19|20)\\d\\d[-/]\\d\\d\\b',
    '\\b\\d+/\\d+\\b',
    '\\b(?:[Aa]ges?|aged|years|[Qq]uarter|paragraph|Part|Schedule|regulation|section|item|figure) \\d+(?:[./]\\d+)?[A-Z]?(?: (?:to|and|or) \\d+)?\\b(?!%)',
    '\\b(?:from|over|under|over-|under-)\\s?1[2-8]s?\\b(?!%)',
    '\\b(?:each|every|per) 10,000\\b',
    '£\\d[\\d,.]*',
    `\\b\\d{1,2} and \\d{1,2} ${month}(?: \\d{4})?\\b`,
    `\\b\\d{1,2} ${month}(?: \\d{4})?\\b`,
    `\\b${month} \\d{4}\\b`,
    '\\b(?:19|20)\\d\\d\\b',
    '\\b\\d+ (?:hours|weeks|months|years)\\b',
  ].join('|'),
  'g',
);

/** Every number in figures, and every one in letters that counts children; dates and spans of time are left out. */
export function numbersOf(text: string): Quoted[] {
  const rest = text.replace(unread, ' ');
  const figures = [...rest.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?(?=( ?(?:%|per ?cent))?)/g)].map(([digits, percent]) => ({
    text: digits,
    value: Number(digits.replaceAll(',', '')),
    decimals: digits.split('.')[1]?.length ?? 0,
    percent: percent !== undefined,
  }));
  const letters = [...rest.matchAll(new RegExp(`\\b(${words.join('|')}) (?:\\w+ )?${people}\\b`, 'gi'))].map(
    ([, word = '']) => ({ text: word, value: words.indexOf(word.toLowerCase()), decimals: 0, percent: false }),
  );
  return [...figures, ...letters];
}

const mark = /\[([^\]]+)\]\((measure:([a-z0-9_]+)|not-children)\)/g;

/** What is written in links to measures, what is said to count no children, and the text without either. */
export function marksOf(text: string): { links: { measure: string; text: string }[]; others: string[]; rest: string } {
  const marks = [...text.matchAll(mark)];
  return {
    links: marks.flatMap(([, said = '', , measure]) => (measure === undefined ? [] : [{ measure, text: said }])),
    others: marks.flatMap(([, said = '', , measure]) => (measure === undefined ? [said] : [])),
    rest: text.replace(mark, ' '),
  };
}

/** The numbers in links to a measure that are neither a figure of that measure which a page shows nor a change of one. */
export function wronglyLinked({ text }: WrittenText, { rows }: Shown): Quoted[] {
  return marksOf(text).links.flatMap((link) => {
    const own = rows.filter(({ measure, symbol }) => measure === link.measure && symbol === '');
    const all = numbersOf(link.text.replace(countWords, (word) => String(words.indexOf(word.toLowerCase()))));
    return all.filter(
      (number) => !own.some((row) => isPart(row, number) || isValue(row, number)) && !isChange(own, number),
    );
  });
}
const countWords = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');

const points = /\b\d+(?:\.\d+)? (?:percentage )?points\b/g;

/** The numbers from 1 to 5 that nothing says to be none of children. */
export function smallAndUnmarked({ text }: WrittenText): Quoted[] {
  return numbersOf(marksOf(text).rest.replace(points, ' ')).filter(
    ({ value, decimals, percent }) => decimals === 0 && !percent && value >= 1 && value <= 5,
  );
}

/** A number that a paper printed and the site hides. */
export interface HiddenNumber {
  measure: string;
  value: number;
}

/** The numbers of a text that are a hidden one of a measure that it is about, and no headline of it that a page shows. */
export function hiddenNumbers(
  { text, measures }: WrittenText,
  hidden: readonly HiddenNumber[],
  { rows }: Shown,
): Quoted[] {
  const { rest, links, others } = marksOf(text.replace(points, ' '));
  const about = [...measures, ...links.map(({ measure }) => measure)];
  const shown = rows.filter(
    (row) => about.includes(row.measure as string) && row.breakdown === '' && row.symbol === '',
  );
  const inWords = (word: string) => String(words.indexOf(word.toLowerCase()));
  const found = [rest, ...links.map((link) => link.text.replace(countWords, inWords))].flatMap(numbersOf);
  // Of a few, a mark says what they are; of many it cannot make them somebody else.
  const many = others.flatMap(numbersOf).filter(({ value }) => value > 5);
  return [...found, ...many]
    .filter((number) => hidden.some(({ measure, value }) => about.includes(measure) && near(value, number.value)))
    .filter((number) => !number.percent && !shown.some((row) => isPart(row, number)));
}

const near = (one: number, other: number) => Math.abs(one - other) < 1e-9;
const rounded = (value: number, decimals: number) => Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals;
const compares = /\b(?:fewer|more|less|down|up|fell|fall|rose|rise|against|points?|since)\b/;

/**
 * The numbers of a text that nobody can find on the page of a measure that it is about: no shown figure of a month that
 * the text speaks of or of a year before it, nor, in a sentence that compares, a difference of two such figures of one
 * series.
 */
export function notShown({ text, measures, months }: WrittenText, { rows, goals }: Shown): Quoted[] {
  const by = months.toSorted().at(-1) ?? '';
  const named = [...months, ...monthsIn(text, by)];
  const known = new Set([...named, ...named.map((one) => monthBack(one, 12))]);
  const own = rows.filter((row) => measures.includes(row.measure as string));
  const read = own.filter((row) => known.has((row.period_end as string).slice(0, 7)) && row.symbol === '');
  const titles = measures.flatMap((id) => (id.match(/\d+/g) ?? []).map(Number));
  const fixed = [...titles, ...measures.flatMap((id) => goals.get(id) ?? [])];
  return text
    .split(/(?<=[.;?]) /)
    .flatMap((sentence) =>
      numbersOf(sentence).filter(
        (number) =>
          !fixed.some((one) => near(one, number.value)) &&
          !read.some((row) => isPart(row, number) || isValue(row, number)) &&
          !(compares.test(sentence) && isChange(read, number)),
      ),
    );
}

function isPart({ numerator, denominator }: Row, { value, percent }: Quoted): boolean {
  return !percent && [numerator, denominator].some((part) => part !== '' && near(Number(part), value));
}

function isValue(row: Row, { value, decimals, percent }: Quoted): boolean {
  return row.value !== '' && percent === (row.unit === 'percent') && near(rounded(Number(row.value), decimals), value);
}

function isChange(rows: readonly Row[], { value, decimals }: Quoted): boolean {
  const series = Map.groupBy(rows, (row) => seriesOf(row).join('|'));
  return [...series.values()].some((list) =>
    ['numerator', 'value'].some((part) => {
      const numbers = list
        .map((row) => row[part] as string)
        .filter((text) => text !== '')
        .map(Number);
      return numbers.some((from) =>
        numbers.some((to) => {
          const relative = from === 0 ? [] : [(100 * Math.abs(to - from)) / from];
          return [Math.abs(to - from), ...relative].some((change) => near(rounded(change, decimals), value));
        }),
      );
    }),
  );
}
