import { repeatsHeadings } from './header-row.ts';
import { headingKey, tidy } from './heading.ts';

/** The rows under the headings, separated into data and the rest. */
export interface DataRows {
  rows: string[][];
  lines: number[];
  blank: number;
  repeated: number[];
  /** Lines of totals after the data. */
  totals: number[];
  footer: { lines: number; count: number | null };
}

const isBlankCell = (cell: string): boolean => cell === '' || tidy(cell) === '';
const isBlank = (row: readonly string[]): boolean => row.every(isBlankCell);

const footerWords =
  /^\W*(end of|total|records?|rows?|count|number of|report|printed|run (by|on|at)|generated|page \d|produced|extract(ed)?\b|\d+ (rows?|records?))/i;
const footerCount = /\b(?:records?|rows?|count|total)\b\D*?(\d[\d, ]*)\s*\)?$|^\W*(\d[\d, ]*)\s+(?:records?|rows?)\b/i;

/**
 * Separates the rows below the headings: blank ones and repeated headings are dropped, and whatever follows the last
 * data is the footer, totals among it.
 */
export function sortRows(rows: string[][], lines: number[], header: number): DataRows {
  const headings = rows[header] ?? [];
  const end = dataEnd(rows, header);
  const data = rows.slice(header + 1, end);
  const after = rows.slice(end);
  const totals = after.filter((row) => isTotal(row, () => filledRows(data)));
  const sorted: DataRows = {
    rows: [],
    lines: [],
    blank: 0,
    repeated: [],
    totals: totals.map((row) => lines[end + after.indexOf(row)] as number),
    footer: {
      lines: after.some((row) => !isBlank(row)) ? after.length : 0,
      count: footerCountIn(after.filter((row) => !totals.includes(row) || countsRows(row, data))),
    },
  };
  const firstKey = headingKey(headings[0] ?? '');
  const firstHeading = headings[0] ?? '';
  for (let index = header + 1; index < end; index += 1) {
    const row = rows[index] as string[];
    const first = row[0] ?? '';
    if ((first === '' || first.charCodeAt(0) < 33 || first.charCodeAt(0) > 126) && isBlank(row)) sorted.blank += 1;
    else if (
      first.length >= firstHeading.length - 2 &&
      first.length <= firstHeading.length + 2 &&
      headingKey(first) === firstKey &&
      repeatsHeadings(row, headings)
    ) {
      sorted.repeated.push(lines[index] as number);
    } else {
      sorted.rows.push(row);
      sorted.lines.push(lines[index] as number);
    }
  }
  return sorted;
}

/** Index after the last data row: footer lines hold one cell, a word for a count and a number, or a total. */
function dataEnd(rows: readonly string[][], header: number): number {
  let end = rows.length;
  let sawFooter = false;
  for (let index = rows.length - 1; index > header; index -= 1) {
    const row = rows[index] as string[];
    if (isFooter(row) || isTotal(row, () => filledRows(rows.slice(header + 1, index)))) {
      end = index;
      sawFooter = true;
    } else if (!isBlank(row)) break;
    else if (sawFooter) end = index;
  }
  return end;
}

const filledRows = (rows: readonly string[][]): number => rows.filter((row) => !isBlank(row)).length;

function isFooter(row: readonly string[]): boolean {
  const cells = filled(row);
  const [first = '', second = ''] = cells;
  if (cells.length === 1)
    return footerWords.test(first) || (/\s/.test(first) && /\p{L}/u.test(first) && row[0] === first);
  return cells.length === 2 && row.length > 2 && footerWords.test(first) && isNumber(second);
}

const totalWord = /^(grand |sub-?)?totals?:?$/i;

/**
 * Whether a row is a total: the word with numbers alone beside it, or nothing but a number. Under the first heading,
 * where the children's numbers are, a number must be that of the rows above.
 */
function isTotal(row: readonly string[], rowsAbove: () => number): boolean {
  const [first = '', ...others] = filled(row);
  if (totalWord.test(first)) return row.length > 1 && others.every(isNumber);
  if (row.length <= 2 || others.length > 0 || !isNumber(first)) return false;
  return tidy(row[0] ?? '') === '' || asNumber(first) === rowsAbove();
}

/** Whether the one number of a total can only count the rows: no numbers stand above it that it could be the sum of. */
function countsRows(row: readonly string[], data: readonly string[][]): boolean {
  const [first = '', number, another] = filled(row);
  if (!totalWord.test(first) || number === undefined || another !== undefined) return false;
  const at = row.findIndex((cell) => tidy(cell) === number);
  return asNumber(number) === filledRows(data) || !data.every((above) => isNumber(tidy(above[at] ?? '') || '0'));
}

const filled = (row: readonly string[]): string[] => row.map(tidy).filter((cell) => cell !== '');
const isNumber = (cell: string): boolean => /^\d[\d, ]*(\.\d+)?$/.test(cell);
const asNumber = (cell: string): number => Number(cell.replace(/[, ]/g, ''));

/** The number of rows that the lines after the data give. */
function footerCountIn(rows: readonly string[][]): number | null {
  for (const row of rows) {
    const match = footerCount.exec(filled(row).join(' '));
    const digits = match?.[1] ?? match?.[2];
    if (digits) return asNumber(digits);
  }
  return null;
}
