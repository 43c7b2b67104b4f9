import type { Cell } from '../raw-table.ts';
import { episodeOrder } from './episode-order.ts';
import { failingRows, type Rule, type RuleInput, type RuleTable } from './rule.ts';

/** The cells of one row: a flag is yes or no, whether it comes as a boolean or as 1 and 0. */
export interface Row {
  at: (column: string) => Cell;
  /** The cell as a day or a code, empty where it is blank, so that it compares with another. */
  text: (column: string) => string;
  /** Whether the cell is given, even if it could not be read. */
  has: (column: string) => boolean;
  /** Whether the cell is given and could be read. */
  isRead: (column: string) => boolean;
  yes: (column: string) => boolean;
  no: (column: string) => boolean;
  is: (column: string, ...codes: string[]) => boolean;
  /** The cells of the same child's episode before or after, or null. */
  before: Row | null;
  after: Row | null;
  /** The cells of the episode before the one before, or null. */
  beforeThat: Row | null;
}

/** DfE's number, table, column, what disagrees, and the test of a row. */
export type Line = readonly [
  rule: string,
  table: string,
  column: string,
  says: string,
  fails: (row: Row, input: RuleInput) => boolean,
];

/** A view of one row of a table that is moved along rather than created again for each row. */
export function cursor({ columns, unreadable }: RuleTable): Row & { row: number } {
  const at = (name: string): Cell => columns[name]?.[view.row] ?? null;
  const view: Row & { row: number } = {
    row: 0,
    at,
    text: (name) => {
      const cell = at(name);
      return cell === null ? '' : String(cell);
    },
    isRead: (name) => at(name) !== null,
    has: (name) => at(name) !== null || (unreadable?.[name]?.has(view.row) ?? false),
    yes: (name) => yesses.has(at(name)),
    no: (name) => noes.has(at(name)),
    is: (name, ...codes) => codes.includes(String(at(name) ?? '')),
    before: null,
    after: null,
    beforeThat: null,
  };
  return view;
}

const yesses = new Set<Cell>([true, '1']);
const noes = new Set<Cell>([false, '0']);

/** Turns lines into rules. */
export const rulesOf = (lines: readonly Line[]): Rule[] =>
  lines.map(([rule, table, column, says, fails]) => ({
    rule,
    table,
    column,
    finding: 'values-disagree',
    ...(table === 'episodes' ? {} : { ofOneRow: true }),
    failing: (input) => {
      const read = input.tables[table];
      if (!read) return [];
      const order = table === 'episodes' ? episodeOrder(read) : null;
      const [current, before, after, beforeThat] = [cursor(read), cursor(read), cursor(read), cursor(read)];
      return failingRows(input, table, (row) => {
        current.row = row;
        before.row = order?.previous[row] ?? -1;
        after.row = order?.next[row] ?? -1;
        beforeThat.row = before.row < 0 ? -1 : (order?.previous[before.row] ?? -1);
        current.beforeThat = beforeThat.row < 0 ? null : beforeThat;
        current.before = before.row < 0 ? null : before;
        current.after = after.row < 0 ? null : after;
        return fails(current, input);
      }).map((failure) => ({ ...failure, fill: { says, rule } }));
    },
  }));
