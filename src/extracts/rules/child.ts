import type { FindingCode } from '../finding-kinds.ts';
import { groupRows } from '../group.ts';
import { fromHeader, headerRows } from './header.ts';
import { cellsOf, type Failure, failingRows, type Rule } from './rule.ts';

/** Tables beside the header with DfE's numbers: child not in header, date of birth differs, child more than once. */
const beside: readonly { table: string; absent?: string; birth?: string; repeated?: string }[] = [
  { table: 'ad1', absent: 'INT01', birth: 'INT11', repeated: 'INT31' },
  { table: 'placed_for_adoption', absent: 'INT02', birth: 'INT12' },
  { table: 'episodes', absent: 'INT03' },
  { table: 'missing', absent: 'INT04', birth: 'INT13' },
  { table: 'oc2', absent: 'INT05', birth: 'INT14', repeated: 'INT33' },
  { table: 'oc3', absent: 'INT06', birth: 'INT15', repeated: 'INT34' },
  { table: 'previous_permanence', absent: 'INT07', birth: 'INT16', repeated: 'INT35' },
  { table: 'reviews', absent: 'INT08', birth: 'INT17' },
  { table: 'uasc', absent: 'INT09', birth: 'INT18', repeated: 'INT36' },
  { table: 'social_worker_episodes', absent: 'SW-header', birth: 'SW-birth' },
  { table: 'deprivation_of_liberty', absent: 'DoLo-header', birth: 'DoLo-birth' },
];

function absentRule(rule: string, table: string): Rule {
  return {
    rule,
    table,
    column: 'child',
    finding: 'not-in-header',
    failing: (input) => {
      const rows = headerRows(input);
      const children = cellsOf(input, table, 'child');
      if (rows === null) return [];
      return failingRows(input, table, (row) => children[row] !== null && !rows.has(children[row] ?? null));
    },
  };
}

function differsRule(rule: string, table: string, column: string, finding: FindingCode): Rule {
  return {
    rule,
    table,
    column,
    finding,
    failing: (input) => {
      if (headerRows(input) === null) return [];
      const cells = cellsOf(input, table, column);
      const known = fromHeader(input, table, column);
      return failingRows(input, table, (row) => {
        const here = cells[row] ?? null;
        const there = here === null ? null : known(row);
        return here !== null && there !== null && here !== there;
      });
    },
  };
}

/**
 * Rows of children who come more than once where each may come once. For extracts, merging files deals with them; this
 * is for the cases.
 */
function repeatedRule(rule: string, table: string): Rule {
  return {
    rule,
    table,
    column: 'child',
    finding: 'duplicate-child',
    failing: (input) => {
      const children = cellsOf(input, table, 'child');
      const { order, starts, size } = groupRows(children);
      const failures: Failure[] = [];
      for (let group = 0; group < size; group += 1) {
        const rows = order.subarray(starts[group], starts[group + 1]);
        if (rows.length > 1) for (const row of rows) failures.push({ row });
      }
      return failures.sort((a, b) => a.row - b.row);
    },
  };
}

/** Rules that compare each table with the header. */
export const headerRules: Rule[] = [
  ...beside.flatMap(({ table, absent }) => (absent ? [absentRule(absent, table)] : [])),
  ...beside.flatMap(({ table, birth }) => (birth ? [differsRule(birth, table, 'dob', 'birth-date-differs')] : [])),
  differsRule('INT21', 'uasc', 'sex', 'sex-differs'),
];

/** Rules on children who come twice; merging files reports the same rows. */
export const repeatedRules: Rule[] = [
  repeatedRule('INT32', 'header'),
  ...beside.flatMap(({ table, repeated }) => (repeated ? [repeatedRule(repeated, table)] : [])),
];
