import type { IsoDay } from '#calendar';
import type { UnitSign } from '#figure';
import type { ChartTable } from '../office/index.ts';

/** Where a cell leads: to the top of another sheet, or to an address of the web. */
export type BookLink = { sheet: string } | { address: string };

/** A cell: text, a number with its decimals, or a day, which may be written as its month. */
export type BookCell =
  | { kind: 'text'; text: string; link?: BookLink }
  | { kind: 'number'; value: number; decimals?: number; sign?: UnitSign }
  | { kind: 'day'; day: IsoDay; isMonth?: boolean };

/** A line of column A above the table, or of a sheet without one. */
export interface BookLine {
  kind: 'title' | 'heading' | 'text';
  text: string;
  link?: BookLink;
}

export interface BookColumn {
  /** Unique in its table, and never empty. */
  heading: string;
  /** Whether its cells stand to the right, as numbers do. */
  isNumeric: boolean;
  /** In characters. */
  width: number;
}

/** A table with at least one row, each of them with a cell a column. */
export interface BookTable {
  /** As a workbook may name a table; unique in it. */
  name: string;
  columns: readonly BookColumn[];
  rows: readonly (readonly BookCell[])[];
}

/** A chart that stands beside the table of its numbers, and what is said to whoever cannot see it. */
export interface BookChart {
  table: ChartTable;
  title: string;
  description: string;
}

export interface BookSheet {
  /** At most 31 characters, unique in the book. */
  name: string;
  /** From A1 down; the first is the title. */
  lines: readonly BookLine[];
  table: BookTable | null;
  chart: BookChart | null;
}

/** A workbook as plain data: what both of its file formats hold. */
export interface Book {
  title: string;
  author: string;
  asAt: IsoDay;
  language: string;
  sheets: readonly BookSheet[];
}

/** The row of a sheet's headings, counted from 1; null where it has no table. */
export function headingRow({ lines, table }: BookSheet): number | null {
  return table === null ? null : lines.length + 1;
}

/** Every number of a book. */
export const numbersOf = ({ sheets }: Book): Extract<BookCell, { kind: 'number' }>[] =>
  sheets
    .flatMap(({ table }) => (table?.rows ?? []).flat())
    .filter((cell): cell is Extract<BookCell, { kind: 'number' }> => cell.kind === 'number');
