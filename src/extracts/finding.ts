/**
 * How much a finding matters: an error stops publication, a warning is published beside the figures, a note says what
 * was tidied.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One problem in an extract. `value` and `child` are for the private list alone; `message` never repeats a cell. */
export interface Finding {
  /** Kind of finding in kebab-case, a key of `findingKinds`. */
  code: string;
  severity: Severity;
  file: string;
  /** Line of the file, counted from 1, or null where the finding is about the whole file. */
  line: number | null;
  /** Heading of the column as the file writes it. */
  column: string | null;
  value: string | null;
  expected: string;
  remedy: string;
  /** What is wrong, without the place. */
  problem: string;
  message: string;
  /** Raw table the file was read as. */
  table: string | null;
  /** How many cells or rows one finding stands for, where it is more than one. */
  count?: number;
  /** DfE's number of the rule that the row fails. */
  rule?: string;
  /** Number of the child that the row is about, where the row and its child are known. */
  child?: string;
  /** The row's place in its raw table, where it is one row and stands there. */
  row?: number;
  /** Whether a published figure reads the column, where it is one of the layout's. */
  inFigures?: boolean;
}
