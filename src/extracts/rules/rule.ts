import type { FindingCode } from '../finding-kinds.ts';
import type { Cell } from '../raw-table.ts';

/** A table as rules see it: dates are ISO days, other cells the codes as they are. A column may be absent. */
export interface RuleTable {
  columns: Readonly<Record<string, readonly Cell[] | undefined>>;
  rowCount: number;
  /** Rows whose cell in a column is given and could not be read: nothing is known of it but that it is not blank. */
  unreadable?: Readonly<Record<string, ReadonlySet<number>>>;
}

/** Tables by name. */
export type RuleTables = Readonly<Record<string, RuleTable | undefined>>;

export interface RuleInput {
  tables: RuleTables;
  /** The tables of the return of the year before, where there is one. */
  earlier?: RuleTables | undefined;
  /** First day that the data cover: that of the return year, or an earlier one of a longer history. */
  start?: string | null | undefined;
  /** Last day that the data can cover: the day of the extract, or of the collection. */
  end: string | null;
  /** The authority whose return it is, as the return's columns write authorities. */
  authority?: string | undefined;
}

/** A row of a table that a failure is about besides its own. */
export interface MarkedRow {
  table: string;
  row: number;
}

/**
 * A row that fails a rule, the other row of its table that it contradicts, the rows of other tables that disagree with
 * it, and the values for the `{…}` of the finding.
 */
export interface Failure {
  row: number;
  other?: number;
  beside?: readonly MarkedRow[];
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
  /** 1 April of the first and of the last return year in which the rule holds; where left out, it always does. */
  from?: string;
  until?: string;
  /** The rows that fail are those of the earlier return: none of this one says what is wrong. */
  inEarlier?: true;
  /** The rule looks at one row alone, so that it can also be asked of a row that nothing else uses. */
  ofOneRow?: true;
}

/** Whether a rule holds in the return year that begins on a day. */
export const holdsIn = ({ from = '', until = '9999' }: Pick<Rule, 'from' | 'until'>, year: string): boolean =>
  from <= year && year <= until;

/** A rule for some return years only, named by the day on which the first and the last of them begin. */
export const holding = (years: Pick<Rule, 'from' | 'until'>, ...rules: readonly Rule[]): Rule[] =>
  rules.map((rule) => ({ ...rule, ...years }));

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

/** A rule that one cell fails by itself. */
export const cellRule = (
  place: Pick<Rule, 'rule' | 'table' | 'column' | 'finding'>,
  failsIn: (input: RuleInput) => (cell: Cell) => boolean,
): Rule => ({
  ...place,
  failing: (input) => {
    const cells = cellsOf(input, place.table, place.column);
    const fails = failsIn(input);
    return failingRows(input, place.table, (row) => fails(cells[row] ?? null));
  },
});
