import type { NumberTable, ReadCell } from '../tables/number-table.ts';
import { type NamedPeriod, periodIn, periodInYears } from './period-in-words.ts';
import type { Part, PublishedFigures } from './published.ts';

/** A number of a table that is to be one of our figures. */
export interface Asked {
  at: string;
  row: ReadCell;
  cell: ReadCell;
  /** Which number of a figure the heading says that it is. */
  part: Part;
  period: NamedPeriod | null;
  /** The authority that its row or its column names. */
  authority: string | null;
  /** What its row and its column are called, where groups are called so. */
  groups: readonly string[];
}

/** What a cell of a table says that it is, from its row, its heading and the title. */
export function askedOf(
  table: NumberTable,
  { at, cells }: NumberTable['rows'][number],
  column: number,
  { codes, groups }: PublishedFigures,
): Asked {
  const [key = { text: '' }] = cells;
  const heading = table.headings[column] ?? '';
  return {
    at: `${at}, ${heading || `column ${column + 1}`}`,
    row: key,
    cell: cells[column] as ReadCell,
    part: partOf(heading),
    period: periodOf(table, cells, heading),
    authority: codes.get(key.text) ?? codes.get(heading) ?? null,
    groups: [key.text.toLowerCase(), heading.toLowerCase()].filter((one) => groups.has(one)),
  };
}

/** Columns of counts and of what they are counted of are called so; every other column holds values. */
function partOf(heading: string): Part {
  const plain = withoutNumber(heading);
  if (/^(how many|sum)$/i.test(plain)) return 'numerator';
  return /^of how many$/i.test(plain) ? 'denominator' : 'value';
}

/** A heading without the number that tells it from another of the same words. */
export const withoutNumber = (heading: string): string => heading.replace(/ \(\d+\)$/, '').trim();

function periodOf(table: NumberTable, cells: readonly ReadCell[], heading: string): NamedPeriod | null {
  const [key = { text: '' }] = cells;
  if (key.day !== undefined) return { end: key.day, start: null, types: null };
  return (
    periodIn(key.text) ??
    periodInYears(key.text, table, heading) ??
    periodIn(heading) ??
    periodBeside(table, cells) ??
    periodIn(table.title)
  );
}

/** The period that a row names in a column of periods; months that a sentence names are none. */
function periodBeside({ headings }: NumberTable, cells: readonly ReadCell[]): NamedPeriod | null {
  const at = headings.findIndex((heading) => /^(period|of)$/i.test(heading.trim()));
  return at < 0 ? null : periodIn(cells[at]?.text ?? '');
}
