import { dayInWords } from '#calendar';
import { pdfPackWords, reportWords } from '#words';
import type { Pack, PackLine, PackTable } from '../pack.ts';

/** A table of texts, without columns that are empty. */
export interface PrintedTable {
  /** Empty where the heading above it says it. */
  caption: string;
  /** A column a heading; numbers stand on the right. */
  columns: readonly { heading: string; isNumber: boolean }[];
  rows: readonly (readonly string[])[];
  /** Whether its rows are periods, newest first, of which a full page shows fewer. */
  isPeriods: boolean;
  /** How many rows more the workbook has. */
  leftOut: number;
}

const { heads } = reportWords;

/** How many periods the table of a measure shows, newest first, and how many groups. */
const most = { periods: 6, groups: 15 };

/** The newest periods or the groups of a table; null of a table that only a workbook shows, and of one without rows. */
export function printedTable(table: PackTable): PrintedTable | null {
  const { shows = 'periods', caption, columns, rows } = table;
  if ((shows !== 'periods' && shows !== 'groups') || rows.length === 0) return null;
  const isPeriods = shows === 'periods';
  const shown = isPeriods ? newestFirst(table).slice(0, most.periods) : rows.slice(0, most.groups);
  return withoutEmpty({
    caption,
    columns: columns.map(({ heading, kind }) => ({ heading, isNumber: kind === 'number' })),
    rows: shown.map((row) => row.map(({ text }) => text)),
    ...{ isPeriods, leftOut: rows.length - shown.length },
  });
}

function newestFirst({ columns, rows }: PackTable): PackTable['rows'] {
  const at = columns.findIndex(({ kind }) => kind === 'day');
  const dayOf = (row: PackTable['rows'][number] | undefined) => row?.[at]?.day ?? '';
  return at >= 0 && dayOf(rows[0]) < dayOf(rows.at(-1)) ? rows.toReversed() : rows;
}

/** Decisions or actions under a heading of their column, such as `Decision`; null where there are none. */
export function linesTable(heading: string, lines: readonly PackLine[]): PrintedTable | null {
  return textTable(
    [heading, heads.owner, heads.due, heads.state, heads.meeting],
    lines.map(({ text, owner, due, state, meeting, madeUp }) => [
      madeUp ? `${text}\n${pdfPackWords.madeUp}` : text,
      ...[owner, due, state, dayInWords(meeting)],
    ]),
  );
}

/** Symbols and what they mean; null where there are none. */
export function symbolsTable(symbols: Pack['symbols']): PrintedTable | null {
  return textTable(
    [heads.symbol, heads.meaning],
    symbols.map(({ symbol, meaning }) => [symbol, meaning]),
  );
}

function textTable(headings: readonly string[], rows: PrintedTable['rows']): PrintedTable | null {
  if (rows.length === 0) return null;
  const columns = headings.map((heading) => ({ heading, isNumber: false }));
  return withoutEmpty({ caption: '', columns, rows, isPeriods: false, leftOut: 0 });
}

function withoutEmpty(table: PrintedTable): PrintedTable {
  const isUsed = (at: number) => table.rows.some((row) => (row[at] ?? '') !== '');
  return {
    ...table,
    columns: table.columns.filter((_, at) => isUsed(at)),
    rows: table.rows.map((row) => row.filter((_, at) => isUsed(at))),
  };
}
