import type { Token, Tokens } from 'marked';
import { dayFromWords, type IsoDay } from '#calendar';
import { CatalogueFileError, type MarkdownSection } from './markdown.ts';

/** Rows of an extract, as its file would hold them. */
export interface GivenTable {
  table: string;
  columns: string[];
  rows: string[][];
}

/** What the measure must return on a day: `numerator`, `denominator` and, where it has them, further columns. */
export interface ExpectedRows {
  on: IsoDay;
  columns: string[];
  rows: Record<string, string>[];
}

/** A measure worked out by hand on a few rows: shown on its page, and run as a test. */
export interface WorkedExample {
  introduction: string;
  /** The day on which the extract was taken, where that is not the last day of the last month expected. */
  takenOn?: IsoDay;
  given: GivenTable[];
  expected: ExpectedRows[];
}

const givenPattern = /^Given `([a-z0-9_]+)`(?:, taken on (\d{1,2} [A-Z][a-z]+ \d{4}))?:?$/;
const expectPattern = /^Expect on (\d{1,2} [A-Z][a-z]+ \d{4}):?$/;

/**
 * Reads the section *Worked example*: tables that follow "Given `table`:" and "Expect on 31 March 2022:". A table may
 * say when the extract was taken, "Given `table`, taken on 5 April 2022:", which then holds for all of them. Throws a CatalogueFileError where a table has no such line before it or either kind is missing.
 */
export function parseWorkedExample(section: MarkdownSection, file: string): WorkedExample {
  const example: WorkedExample = { introduction: '', given: [], expected: [] };
  let label = '';
  for (const [index, token] of section.tokens.entries()) {
    const line = section.tokenLines[index] as number;
    if (token.type === 'table') addTable(example, token as Tokens.Table, label, file, line);
    else if (token.type === 'paragraph') {
      const text = (token as Tokens.Paragraph).text.trim();
      if (givenPattern.test(text) || expectPattern.test(text)) label = text;
      else example.introduction = [example.introduction, text].filter(Boolean).join('\n\n');
    }
  }
  if (example.given.length === 0 || example.expected.length === 0) {
    const missing = example.given.length === 0 ? 'Given `table`:' : 'Expect on 31 March 2022:';
    throw new CatalogueFileError(file, section.line, `the worked example has no table under a line "${missing}".`);
  }
  return example;
}

function addTable(example: WorkedExample, table: Tokens.Table, label: string, file: string, line: number): void {
  const columns = table.header.map(cellText);
  const rows = table.rows.map((row) => row.map(cellText));
  const given = givenPattern.exec(label);
  if (given !== null) {
    if (given[2] !== undefined) example.takenOn = dayOf(given[2], file, line);
    example.given.push({ table: given[1] as string, columns, rows });
    return;
  }
  const expected = expectPattern.exec(label);
  if (expected === null) {
    throw new CatalogueFileError(file, line, 'a table of the worked example needs a line before it that names it.');
  }
  example.expected.push({
    on: dayOf(expected[1] as string, file, line),
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))),
  });
}

function dayOf(words: string, file: string, line: number): IsoDay {
  const day = dayFromWords(words);
  if (day === null) throw new CatalogueFileError(file, line, `"${words}" is no day: write it like 31 March 2022.`);
  return day;
}

function cellText(cell: { text: string; tokens: Token[] }): string {
  return cell.text.replace(/^`(.*)`$/, '$1').trim();
}
