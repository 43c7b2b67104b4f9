import type { Severity } from '../finding.ts';

/**
 * What a finding casts doubt on: the whole file, which is then refused, every row of the child, the row, the cell, or
 * nothing. Except for a refused file, it does not say what is left out: figures still count what a warning is about.
 */
export type Holds = 'file' | 'child' | 'row' | 'cell' | 'nothing';

export interface FindingKind {
  /** `by column`: an error where a published figure reads the column, else a warning. */
  severity: Severity | 'by column';
  holds: Holds;
  /** Sentence after file, line and column; `{…}` are filled in by the check, never from a cell. */
  says: string;
  expected: string;
  remedy: string;
}

/** What to do where the case system is wrong, and what to do where the file is wrong. */
const rerun = 'Correct it in the case system and run the extract again.';
export const resave = 'Run the extract again and save it as CSV straight from the case system.';
const nothing = 'Nothing to do.';

export const kind = (
  severity: FindingKind['severity'],
  holds: Holds,
  says: string,
  expected: string,
  remedy = rerun,
): FindingKind => ({
  severity,
  holds,
  says,
  expected,
  remedy,
});
export const refusal = (says: string, expected: string, remedy = resave) =>
  kind('error', 'file', says, expected, remedy);
export const note = (says: string, expected: string) => kind('note', 'nothing', says, expected, nothing);
export const cell = (says: string, expected: string, remedy = rerun) =>
  kind('by column', 'row', says, expected, remedy);
export const query = (says: string, expected: string, remedy = rerun) =>
  kind('warning', 'nothing', says, expected, remedy);
