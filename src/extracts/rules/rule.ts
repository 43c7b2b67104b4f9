import type { FindingCode } from '../finding-kinds.ts';
import type { Cell } from '../raw-table.ts';

/** A table as rules see it: dates are ISO days, other cells the codes as they are. A column may be absent. */
export interface RuleTable {
  columns: Readonly<Record<string, readonly Cell[] | undefined>>;
  rowCount: number;
}

export interface RuleInput {
  tables: Readonly<Record<string, RuleTable | undefined>>;
  /** Last day that the data can cover: the day of the extract, or of the collection. */
  end: string | null;
}

/** A row that fails a rule, the other row that it contradicts, and the values for the `{…}` of the finding. */
export interface Failure {
  row: number;
  other?: number;
  fill?: Readonly<Record<string, string | number>>;
}

/**
 * One check of rows against one another. The findings of an extract and the conformance cases run the same function.
 */
export interface Rule {
  /** DfE's number of the rule. */
  rule: string;
  /** Raw table whose rows are reported. */
  table: string;
  /** Column at which the finding points. */
  column: string;
  finding: FindingCode;
  failing: (input: RuleInput) => Failure[];
  /** DfE also marks the child's row in the header. */
  marksHeader?: true;
}

const none: readonly Cell[] = [];

/** A column's cells, or none where the table or column is not there. */
export function cellsOf(input: RuleInput, table: string, column: string): readonly Cell[] {
  return input.tables[table]?.columns[column] ?? none;
}

/** The value as text, or null: dates and codes compare as text. */
export const textAt = (cells: readonly Cell[], row: number): string | null => {
  const cell = cells[row];
  return typeof cell === 'string' ? cell : null;
};

/** Rows of a table for which a test holds. */
export function failingRows(input: RuleInput, table: string, test: (row: number) => boolean): Failure[] {
  const failures: Failure[] = [];
  const count = input.tables[table]?.rowCount ?? 0;
  for (let row = 0; row < count; row += 1) if (test(row)) failures.push({ row });
  return failures;
}
