import type { FindingCode } from '../finding-kinds.ts';
import { groupRows } from '../group.ts';
import type { Cell } from '../raw-table.ts';
import { cursor, type Row } from './row.ts';
import type { Failure, Rule, RuleInput, RuleTable } from './rule.ts';

/** A row that stays where it is, with its place. */
export interface PlacedRow extends Row {
  table: string;
  row: number;
}

/** What a rule may ask of the other tables: all of it is about the child of the row. */
export interface Child {
  /** The child's rows of a table, in the order of the file. */
  rows: (table: string) => PlacedRow[];
  /** Those of the return of the year before. */
  earlier: (table: string) => PlacedRow[];
  start: string;
  end: string;
}

/** A rule that compares a row with the child's rows elsewhere. */
export interface Across {
  rule: string;
  table: string;
  column: string;
  says: string;
  /** Tables without which nothing can be said; those of the year before with `earlier.` in front. */
  needs: readonly string[];
  /** A quick test of the row, so that the others are looked up for few. */
  when?: (row: Row) => boolean;
  /** The rows elsewhere that disagree with the row; false where none does. */
  fails: (row: PlacedRow, child: Child) => boolean | readonly PlacedRow[];
  /** The kind of finding, where values that disagree is not what it is. */
  finding?: FindingCode;
  /** First and last return year in which it holds. */
  from?: string;
  until?: string;
}

const groups = new WeakMap<RuleTable, Map<Cell, readonly number[]>>();

/** The rows of each child in a table, in the order of the file. */
export function rowsByChild(table: RuleTable): ReadonlyMap<Cell, readonly number[]> {
  const known = groups.get(table);
  if (known) return known;
  const children = table.columns.child ?? [];
  const { order, starts, size } = groupRows(children);
  const rows = new Map<Cell, readonly number[]>();
  for (let group = 0; group < size; group += 1) {
    const of = Array.from(order.subarray(starts[group], starts[group + 1]));
    const child = children[of[0] as number] ?? null;
    if (child !== null) rows.set(child, of);
  }
  groups.set(table, rows);
  return rows;
}

const tableOf = ({ tables, earlier }: RuleInput, name: string): RuleTable | undefined =>
  name.startsWith('earlier.') ? earlier?.[name.slice('earlier.'.length)] : tables[name];

function placed(table: string, read: RuleTable, row: number): PlacedRow {
  return Object.assign(cursor(read), { table, row });
}

function rowsIn(input: RuleInput, name: string, child: Cell): PlacedRow[] {
  const table = tableOf(input, name);
  if (table === undefined || child === null) return [];
  return (rowsByChild(table).get(child) ?? []).map((row) => placed(name, table, row));
}

/** Turns comparisons with other tables into rules. */
export const acrossRules = (comparisons: readonly Across[]): Rule[] =>
  comparisons.map(({ rule, table, column, says, needs, when, fails, finding = 'values-disagree', ...years }) => ({
    rule,
    table,
    column,
    finding,
    ...years,
    failing: (input) => {
      const read = input.tables[table];
      if (read === undefined || needs.some((name) => tableOf(input, name) === undefined)) return [];
      const passing = cursor(read);
      const failures: Failure[] = [];
      for (let row = 0; row < read.rowCount; row += 1) {
        passing.row = row;
        if (when !== undefined && !when(passing)) continue;
        const one = placed(table, read, row);
        const result = fails(one, {
          rows: (name) => rowsIn(input, name, one.at('child')),
          earlier: (name) => rowsIn(input, `earlier.${name}`, one.at('child')),
          start: input.start ?? '',
          end: input.end ?? '9999',
        });
        if (result === false) continue;
        const beside = result === true ? [] : result;
        if (result === true || beside.length > 0) failures.push({ row, beside, fill: { says, rule } });
      }
      return failures;
    },
  }));

/** The row with the earliest or the latest day in a column, of those that have one. */
export function firstBy<Of extends Row>(rows: readonly Of[], column: string): Of | undefined {
  return rows.reduce<Of | undefined>(
    (first, row) =>
      row.isRead(column) && (first === undefined || row.text(column) < first.text(column)) ? row : first,
    undefined,
  );
}
export function lastBy<Of extends Row>(rows: readonly Of[], column: string): Of | undefined {
  return rows.reduce<Of | undefined>(
    (last, row) => (row.isRead(column) && (last === undefined || row.text(column) > last.text(column)) ? row : last),
    undefined,
  );
}
