import type { CodeSetId } from './codes/index.ts';

/**
 * What a cell of a column holds once it is read. Of `recorded` only whether there is a text is kept, of `person` a number
 * in place of who it is.
 */
export type CellType =
  | 'identifier'
  | 'date'
  | 'partial date'
  | 'code'
  | 'flag'
  | 'number'
  | 'whole number'
  | 'text'
  | 'recorded'
  | 'person';

/** One column of a layout: it checks the cells and it writes the documentation. */
export interface Column {
  /** Name in the raw table. */
  name: string;
  /** Heading as the layout prints it. */
  heading: string;
  /** Other headings it goes by, or patterns over the heading's words in lower case. */
  alsoKnownAs?: readonly (string | RegExp)[];
  type: CellType;
  codes?: CodeSetId;
  /** A file without a required column is not of this layout; a dropped column is recognised and never read. */
  presence: 'required' | 'optional' | 'dropped';
  /** Of a dropped column: whether rules look at it before it is dropped. */
  checked?: true;
  /** Of a dropped column: whether it names the team of the row's child, which the private list of findings says. */
  team?: true;
  /** Whether every row must have a value. */
  filled?: boolean;
  /** Whether a published figure reads the column: a cell that cannot be read is then an error. */
  inFigures?: boolean;
  /** A date of birth: never after the extract, two-digit years are the past. */
  birth?: boolean;
  /** A date that may lie after the extract. */
  mayBeFuture?: boolean;
  /** A day on which something ended: 31/12/9999 and its kind say that it has not. */
  end?: true;
  /** Smallest and largest number that is possible. */
  range?: readonly [least: number, most: number];
  meaning: string;
}

/**
 * How a table reaches over time: a history, events, the state on the extract's date, the return year that ended last,
 * or figures with periods of their own.
 */
export type Reach = 'history' | 'events' | 'snapshot' | 'year' | 'figures';

/** One kind of file. */
export interface Layout {
  /** Source id that measure files name, such as `ssda903.episodes`. */
  id: string;
  /** Name of the raw table. */
  table: string;
  title: string;
  family: 'SSDA903' | 'Annex A' | 'Own' | 'SSD' | 'Payload';
  reach: Reach;
  /**
   * The column that says on which day a row's episode or event began: an extract that covers that day either has the
   * row or withdraws it.
   */
  day?: string;
  /** Columns that together name a row. */
  key: readonly string[];
  /** Columns that identify a row where two files are merged, if not the key. */
  mergeKey?: readonly string[];
  columns: readonly Column[];
  /** What one row stands for. */
  grain: string;
  /** Whether a file may truly have no rows. */
  mayBeEmpty: boolean;
  /** Nothing is worked out from the table, so nothing in it can make a published figure wrong. */
  unread?: true;
  /** Rows for the documentation, values as an analyst would write them, in column order. */
  example?: readonly (readonly string[])[];
}

/** Columns that are read: those that are kept, and those that only rules look at. */
export function readColumns(layout: Layout): Column[] {
  return layout.columns.filter(({ presence, checked }) => presence !== 'dropped' || checked);
}

/** Columns that are kept, in order. */
export function keptColumns(layout: Layout): Column[] {
  return layout.columns.filter((column) => column.presence !== 'dropped');
}
