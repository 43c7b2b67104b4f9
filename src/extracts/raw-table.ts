import type { Finding } from './finding.ts';

/** A value read from a cell: dates are ISO days, codes are the vocabulary's. */
export type Cell = string | number | boolean | null;

/** One table of an extract, a column an array; `lines` and `files` say where each row was read. */
export interface RawTable {
  name: string;
  columns: Record<string, Cell[]>;
  rowCount: number;
  /** Line of each row in its file. */
  lines: number[];
  /** The file, or the first of several that were merged. */
  file: string;
  /** Path of each row's file where several were merged, else absent. */
  files?: string[];
  /** Rows whose cell in a column is given and could not be read. */
  unreadable?: Record<string, ReadonlySet<number>>;
  /** 1 April of the return year, where it is known and is one for all rows. */
  returnYear?: string;
  /** 1 April of each row's return year, empty where it is not known: where rows are of several. */
  returnYears?: string[];
}

/** The rows of a table that a test lets through. */
export function keepRows(table: RawTable, isKept: (row: number) => boolean): RawTable {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) if (isKept(row)) rows.push(row);
  if (rows.length === table.rowCount) return table;
  const columns: Record<string, Cell[]> = {};
  for (const [name, cells] of Object.entries(table.columns)) columns[name] = rows.map((row) => cells[row] ?? null);
  const kept: RawTable = { ...table, columns, rowCount: rows.length, lines: rows.map((row) => table.lines[row] ?? 0) };
  if (table.unreadable) kept.unreadable = movedTo(table.unreadable, rows);
  if (table.returnYears) kept.returnYears = rows.map((row) => table.returnYears?.[row] ?? '');
  if (table.files) kept.files = rows.map((row) => table.files?.[row] ?? table.file);
  return kept;
}

/** The marks of rows that could not be read, by the places that the rows have now. */
function movedTo(unreadable: Record<string, ReadonlySet<number>>, rows: readonly number[]) {
  const moved: Record<string, ReadonlySet<number>> = {};
  for (const [name, marked] of Object.entries(unreadable))
    moved[name] = new Set(rows.flatMap((row, place) => (marked.has(row) ? [place] : [])));
  return moved;
}

/** A file of an extract as the analyst knows it; `path` is written with `/`. */
export interface ExtractFile {
  path: string;
  bytes: Uint8Array;
}

/** Everything one authority's extract holds. */
export interface ExtractSource {
  /** GSS code of the authority. */
  authority: string;
  /** Month of the extract, `2022-02`. */
  month: string;
  /** Day on which the extract was taken. */
  extractedOn: string;
  /** First day the histories reach back to, where known. */
  coversFrom: string | null;
  /** Whether the files leave out children who have short breaks alone; asked of forms that do not tell. */
  withoutShortBreaks?: boolean;
  files: ExtractFile[];
}

/** First and last day, both in, of which a table of the extract knows. */
export interface Coverage {
  from: string;
  to: string;
  /** Columns of the table that the form in which it came does not give. */
  lacks?: readonly string[];
}

/** A file of the extract and what it was taken for. */
export interface FileRead {
  path: string;
  /** Id of the layout, or null where none was recognised or the file was refused. */
  layout: string | null;
  /** Data rows in the file. */
  rows: number;
}

/** An extract as read: tables where the files were readable, findings where they were not. */
export interface ReadExtract {
  source: { authority: string; month: string; extractedOn: string };
  coverage: Record<string, Coverage>;
  tables: Record<string, RawTable>;
  files: FileRead[];
  findings: Finding[];
  /** The team of each child, as far as lists name one: for the private list of findings alone. */
  teams?: Readonly<Record<string, string>>;
}
