/**
 * How much a finding matters: an error stops publication, a warning is published beside the figures, a note says what
 * was tidied.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One problem in an extract. `value` is for the analyst's own screen; `message` never repeats a cell. */
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
}
