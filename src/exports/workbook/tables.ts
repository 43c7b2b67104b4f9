import { monthInWords, monthOf } from '#calendar';
import { workbookWords } from '#words';
import type { Pack, PackCell, PackColumn, PackLine, PackTable } from '../pack.ts';
import type { BookCell, BookColumn, BookTable } from './book.ts';
import { distinctHeadings, oneLine } from './names.ts';

const { table: words, lines: lineWords } = workbookWords;
const [narrowest, widest] = [11, 42];

export const text = (value: string): BookCell => ({ kind: 'text', text: value });

/**
 * A table of cells: headings are made distinct, widths follow from the longest cell up to `most` characters, and there
 * is always a row.
 */
export function bookTable(
  name: string,
  columns: readonly { heading: string; isNumeric?: boolean }[],
  rows: readonly (readonly BookCell[])[],
  most = widest,
): BookTable {
  const headings = distinctHeadings(
    columns.map(({ heading }) => heading),
    words.column,
  );
  const whole = rows.length > 0 ? rows : [headings.map(() => text(words.noFigure))];
  const filled = whole.map((row) => headings.map((_, at) => row[at] ?? text('')));
  return {
    name,
    columns: headings.map(
      (heading, at): BookColumn => ({
        heading,
        isNumeric: columns[at]?.isNumeric === true,
        width: widthOf([heading, ...filled.map((row) => written(row[at] as BookCell))], most),
      }),
    ),
    rows: filled,
  };
}

/** A table of the pack, its cells typed: numbers and days as such, symbols and everything else as text. */
export function packTable({ columns, rows }: PackTable, name: string): BookTable {
  return bookTable(
    name,
    columns.map(({ heading, kind }) => ({ heading, isNumeric: kind === 'number' })),
    rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? { text: '' }, column))),
  );
}

/** What the board decided or asked for, or what a plan holds, a line a row. `before` are columns that stand first. */
export function linesTable(
  name: string,
  what: string,
  lines: readonly { before: readonly string[]; line: PackLine }[],
  before: readonly string[] = [],
): BookTable {
  const { owner, due, state, meeting, origin, madeUp, real } = lineWords;
  const isAnyMadeUp = lines.some(({ line }) => line.madeUp);
  const headings = [...before, what, owner, due, state, meeting, ...(isAnyMadeUp ? [origin] : [])];
  return bookTable(
    name,
    headings.map((heading) => ({ heading })),
    lines.map(({ before: first, line }) => [
      ...[...first, line.text, line.owner, line.due, line.state].map(text),
      { kind: 'day', day: line.meeting } as const,
      ...(isAnyMadeUp ? [text(line.madeUp ? madeUp : real)] : []),
    ]),
  );
}

/**
 * The latest figure of a measure: as a number where its first table has it as one in the row of its period, else as it
 * is printed.
 */
export function latestCell({ latest, period, tables }: Pack['sections'][number]['measures'][number]): BookCell {
  const [first] = tables;
  const row = first?.rows.find(([key]) => key?.text === period) ?? [];
  const at = row.findIndex((cell) => cell.text === latest && cell.value !== undefined);
  return at < 0 ? text(latest || words.noFigure) : cellOf(row[at] as PackCell, first?.columns[at] as PackColumn);
}

function cellOf(cell: PackCell, column: PackColumn): BookCell {
  if (column.kind === 'text') return text(cell.text);
  if (column.kind === 'day' && cell.day !== undefined) {
    const isMonth = cell.text === monthInWords(monthOf(cell.day));
    return { kind: 'day', day: cell.day, ...(isMonth ? { isMonth } : {}) };
  }
  if (column.kind === 'number' && cell.value !== undefined && Number.isFinite(cell.value)) {
    const { decimals, sign } = column;
    return {
      kind: 'number',
      value: cell.value,
      ...(decimals === undefined ? {} : { decimals }),
      ...(sign === undefined ? {} : { sign }),
    };
  }
  return text(cell.text || words.noFigure);
}

/** About as long as a cell is written. */
function written(cell: BookCell): string {
  if (cell.kind === 'day') return '30 September 2022';
  if (cell.kind === 'number') return `${cell.value.toFixed(cell.decimals ?? 2)}   `;
  return oneLine(cell.text);
}

function widthOf(texts: readonly string[], most: number): number {
  const longest = Math.max(...texts.map((one) => [...one].length));
  return Math.min(Math.max(longest + 3, narrowest), most);
}
