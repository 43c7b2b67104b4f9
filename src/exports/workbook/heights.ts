import type { BookCell, BookLine, BookTable } from './book.ts';
import { linesOf } from './names.ts';

/** The height of a line of text in 11 points, in points, and the most that Excel allows. */
const [perLine, highest] = [14.5, 409];

/** The height of a line of a sheet, in points: where it is wrapped, as many lines as it takes in so many characters. */
export function heightOfLine({ kind, text }: BookLine, wrappedAt: number | null): number {
  const size = { title: 1.5, heading: 1.25, text: 1 }[kind];
  const lines = wrappedAt === null ? 1 : text.split('\n').flatMap((one) => linesOf(one, wrappedAt / size)).length;
  return high(lines * perLine * size);
}

/** The height of a row of a table, in points; `cells` are null for the row of headings. */
export function heightOfRow({ columns }: BookTable, cells: readonly BookCell[] | null): number {
  const lines = columns.map(({ heading, width }, at) => {
    const cell = cells?.[at];
    if (cells !== null && cell?.kind !== 'text') return 1;
    const text = cell?.kind === 'text' ? cell.text : heading;
    return text.split('\n').flatMap((one) => linesOf(one, width)).length;
  });
  return high(Math.max(1, ...lines) * perLine);
}

const high = (points: number): number => Math.min(Math.round(points * 2) / 2, highest);
