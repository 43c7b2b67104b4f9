import {
  groupDisclosure,
  roundToFive,
  type Shown,
  type SymbolReason,
  showCount,
  showPercentage,
  standardPolicy,
  strengthenPolicy,
  symbolFor,
} from '#disclosure';
import { roundHalfUp } from '#figure';

/** Rows of primary suppression, of symbols or of rounding; or one table for the rules about groups. */
export interface PrimaryCase {
  rules?: { threshold?: number };
  base?: number;
  rows?: PrimaryRow[];
  table?: { columns: string[]; rows: Record<string, number[]> };
  expect?: { groupDisclosure?: string[]; withinGroupDisclosure?: string[] };
}

interface PrimaryRow {
  count?: number;
  numerator?: number;
  denominator?: number;
  reason?: string;
  shown?: string | number;
  symbol?: string;
}

const reasons: Record<string, SymbolReason> = {
  'suppressed because small': 'small count',
  'suppressed to protect another figure': 'protects another figure',
  'not collected or not supplied': 'not available',
  'rounds to zero but is not zero': 'rounds to zero',
  'based on too few to be reliable, still safe': 'low reliability',
  'revised since last edition': 'revised',
};

/** Primary suppression, symbols, groups, and rounding of single counts (where everything shown is a number). */
export function primaryProblems({ rules = {}, base, rows = [], table, expect = {} }: PrimaryCase): string[] {
  const policy = strengthenPolicy(standardPolicy, rules);
  const rounds = rows.every(({ shown }) => typeof shown === 'number');
  const shownOf = ({ count, numerator, denominator, reason }: PrimaryRow): string | number => {
    if (reason === 'true zero') return inWholeNumbers(showCount(0, policy));
    if (reason !== undefined) return lowForK(symbolFor(reasons[reason] ?? (reason as SymbolReason)));
    if (numerator !== undefined && denominator !== undefined) {
      return inWholeNumbers(showPercentage({ numerator, denominator }, policy));
    }
    if (count === undefined) return 'a row of no known kind';
    if (rounds) return base === undefined || base === 5 ? roundToFive(count) : `no count is rounded to ${base}`;
    return inWholeNumbers(showCount(count, policy));
  };
  const wrong = rows.flatMap((row) => {
    const [got, expected] = [shownOf(row), row.shown ?? row.symbol];
    return got === expected ? [] : [`${JSON.stringify(row)} is shown as ${got}`];
  });
  return table === undefined ? wrong : [...wrong, ...groupProblems(table, expect)];
}

function groupProblems(
  { columns, rows }: NonNullable<PrimaryCase['table']>,
  expect: NonNullable<PrimaryCase['expect']>,
): string[] {
  const found = (kind: string) =>
    Object.keys(rows).filter((id) => {
      const row = Object.fromEntries(columns.map((column, at) => [column, (rows[id] as number[])[at] as number]));
      return columns.some((column) => groupDisclosure(row, [column]) === kind);
    });
  return [
    differs('group disclosure', found('group'), expect.groupDisclosure ?? []),
    differs('within-group disclosure', found('within group'), expect.withinGroupDisclosure ?? []),
  ].flat();
}

/** The cases print whole numbers, and `low` for a value above zero that rounds to it. */
function inWholeNumbers({ value, symbol }: Shown): string {
  if (value === null) return lowForK(symbol);
  const rounded = roundHalfUp(value, 0);
  return rounded === 0 && value !== 0 ? lowForK(symbolFor('rounds to zero')) : String(rounded);
}

function lowForK(symbol: string): string {
  return symbol === 'k' ? 'low' : symbol;
}

function differs(what: string, got: readonly string[], expected: readonly string[]): string[] {
  return got.join() === expected.join() ? [] : [`${what}: ${got.join(', ')} instead of ${expected.join(', ')}`];
}
