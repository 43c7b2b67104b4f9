import type { CodeWords } from './code-words.ts';
import type { Finding } from './finding.ts';
import type { Layout } from './layout.ts';
import type { RawTable } from './raw-table.ts';
import type { Whose } from './reading/authority.ts';

/** What reading a file needs to know. */
export interface FileContext extends Whose {
  extractedOn: string;
  layouts: readonly Layout[];
  /** Whether a published figure reads the table. */
  isUsed: (table: string) => boolean;
  /** Whether columns that the layout does not know are kept as text. */
  keepExtras?: boolean;
  /** Days to add to a number that stands for a day, where the file counts days from 1904. */
  daysLater?: number;
  /** The council’s own words for codes. */
  words?: CodeWords | undefined;
}

/** One file as read: its table unless it was refused, and what was found. */
export interface FileReading {
  path: string;
  layout: Layout | null;
  /** Data rows in the file, refused or not. */
  rows: number;
  /** Line of each data row. */
  lines: number[];
  table: RawTable | null;
  /** Heading under which each column of the raw table stands. */
  headings: Map<string, string>;
  /** Children of whom a row was left out: what other rows say about them may only seem wrong. */
  leftOut: Set<string>;
  /** The rows that were left out, if any. */
  unused: RawTable | null;
  /** The team of each child, where the file names one. */
  teams?: ReadonlyMap<string, string>;
  findings: Finding[];
  /** Where the record of each line stands, where lines count records: in JSON without line ends. */
  places?: readonly string[];
}
