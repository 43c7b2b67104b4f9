import type { Layout } from '../layout.ts';
import { headingKey, tidy } from './heading.ts';
import { settleLineEnds } from './line-ends.ts';
import { nearest, recognise } from './recognise.ts';
import { parseRecords } from './records.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How far down a heading row is looked for: reports put titles above it. */
const rowsLookedAt = 40;
const charactersLookedAt = 65_536;

/**
 * Separator of the cells, found from the headings: the one under which a layout is recognised, or most headings are
 * known.
 */
export function findDelimiter(text: string, layouts: readonly Layout[]): Delimiter {
  const start = text.slice(0, charactersLookedAt);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: -1 };
  for (const delimiter of delimiters) {
    if (!start.includes(delimiter)) continue;
    const { text: settled, lineEnd } = settleLineEnds(start, delimiter);
    const { rows } = parseRecords(settled, delimiter, lineEnd, rowsLookedAt);
    const at = findHeaderRow(rows, layouts);
    const score = at === null ? 0 : headingScore(rows[at] ?? [], layouts);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function headingScore(headings: readonly string[], layouts: readonly Layout[]): number {
  const whole = recognise(headings, layouts);
  const known = whole ?? nearest(headings, layouts);
  return (whole ? 10_000 : 0) + (known?.found.size ?? 0) * 100 + Math.min(headings.length, 99);
}

/**
 * Index of the row of headings: the first that a layout recognises, else the one most of whose cells are known, else
 * the first row that is not blank. Null where all rows are blank.
 */
export function findHeaderRow(rows: readonly string[][], layouts: readonly Layout[]): number | null {
  const looked = rows.slice(0, rowsLookedAt);
  const whole = looked.findIndex((row) => row.length > 1 && recognise(row, layouts) !== null);
  if (whole >= 0) return whole;
  let best = { index: -1, known: 1 };
  looked.forEach((row, index) => {
    const known = nearest(row, layouts)?.found.size ?? 0;
    if (known > best.known) best = { index, known };
  });
  if (best.index >= 0) return best.index;
  const wide = looked.findIndex((row) => row.filter((cell) => tidy(cell) !== '').length > 1);
  if (wide >= 0) return wide;
  const first = looked.findIndex((row) => row.some((cell) => tidy(cell) !== ''));
  return first >= 0 ? first : null;
}

/** Whether a row repeats the headings. */
export function repeatsHeadings(row: readonly string[], headings: readonly string[]): boolean {
  const same = (one: string, other: string) => one === other || headingKey(one) === headingKey(other);
  return row[0] !== undefined && headings.every((heading, index) => same(row[index] ?? '', heading));
}
