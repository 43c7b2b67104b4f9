import type { Layout } from '../layout.ts';
import type { Cell } from '../raw-table.ts';
import type { Report } from '../report.ts';
import type { DoorRow } from './door-rows.ts';

/** What the tables of a door are turned into rows with. */
export interface DoorInput {
  /** The rows of each table of the door that came; none of one that did not. */
  rows(table: string): readonly DoorRow[];
  has(table: string): boolean;
  extractedOn: string;
  month: string;
  /** First day that the histories reach back to, where known. */
  coversFrom: string | null;
  /** Whether the files leave out children who have short breaks alone, as their extract.yaml says. */
  withoutShortBreaks: boolean;
}

/** A row of one of the tables that figures are worked out from, with the row that it was read from. */
export interface Derived {
  readonly from: DoorRow;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Something that is wrong with a row of a door. */
export interface DoorFault {
  code: Parameters<Report>[0];
  /** The row, or null where it is about all of them. */
  row: DoorRow | null;
  column: string | null;
}

/** One table of the SSDA903 return, of Annex A or of our own, and how it comes out of the tables of a door. */
export interface Target {
  /** Id of its layout. */
  layout: string;
  /** Tables of the door without which it cannot be told. */
  needs: readonly string[];
  /** Tables of the door that give columns, without which those columns are lacking. */
  uses?: Readonly<Record<string, readonly string[]>>;
  /** Columns that the door never gives. */
  lacks: readonly string[];
  /** Numbers of DfE’s rules that ask for what the door never gives, under another column. */
  unasked?: readonly string[];
  /** Heading under which the door has a column, as findings name it. */
  headings: Readonly<Record<string, string>>;
  /** Null where nothing can be told from an extract of that month. */
  rows(input: DoorInput, fault: (fault: DoorFault) => void): Derived[] | null;
}

/** Another form in which the same arrives: its layouts, and what comes of them. */
export interface Door {
  id: 'ssd' | 'payload';
  title: string;
  layouts: readonly Layout[];
  targets: readonly Target[];
}
