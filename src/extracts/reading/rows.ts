import { repeatsHeadings } from './header-row.ts';
import { headingKey, tidy } from './heading.ts';

/** The rows under the headings, separated into data and the rest. */
export interface DataRows {
  rows: string[][];
  lines: number[];
  blank: number;
  repeated: number[];
  footer: { lines: number; count: number | null };
}

const isBlankCell = (cell: string): boolean => cell === '' || tidy(cell) === '';
const isBlank = (row: readonly string[]): boolean => row.every(isBlankCell);

const footerWords =
  /^\W*(end of|total|records?|rows?|count|number of|report|printed|run (by|on|at)|generated|page \d|produced|extract(ed)?\b|\d+ (rows?|records?))/i;
const footerCount = /\b(?:records?|rows?|count|total)\b\D*?(\d[\d, ]*)\s*\)?$|^\W*(\d[\d, ]*)\s+(?:records?|rows?)\b/i;

/**
 * Separates the rows below the headings: blank ones and repeated headings are dropped, and whatever follows the last
 * data is the footer.
 */
export function sortRows(rows: string[][], lines: number[], header: number): DataRows {
  const headings = rows[header] ?? [];
  const end = dataEnd(rows, header);
  const sorted: DataRows = { rows: [], lines: [], blank: 0, repeated: [], footer: readFooter(rows, end) };
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

/** Index after the last data row: footer lines hold one cell, or a word for a count and a number. */
function dataEnd(rows: readonly string[][], header: number): number {
  let end = rows.length;
  let sawFooter = false;
  for (let index = rows.length - 1; index > header; index -= 1) {
    const row = rows[index] as string[];
    if (isFooter(row)) {
      end = index;
      sawFooter = true;
    } else if (!isBlank(row)) break;
    else if (sawFooter) end = index;
  }
  return end;
}

function isFooter(row: readonly string[]): boolean {
  const cells = row.map(tidy).filter((cell) => cell !== '');
  const [first = '', second = ''] = cells;
  if (cells.length === 1)
    return footerWords.test(first) || (/\s/.test(first) && /\p{L}/u.test(first) && row[0] === first);
  return cells.length === 2 && row.length > 2 && footerWords.test(first) && /^\d[\d,]*$/.test(second);
}

function readFooter(rows: readonly string[][], end: number): DataRows['footer'] {
  const rest = rows.slice(end);
  if (!rest.some((row) => !isBlank(row))) return { lines: 0, count: null };
  for (const row of rest) {
    const match = footerCount.exec(row.map(tidy).filter(Boolean).join(' '));
    const digits = match?.[1] ?? match?.[2];
    if (digits) return { lines: rest.length, count: Number(digits.replace(/[, ]/g, '')) };
  }
  return { lines: rest.length, count: null };
}
