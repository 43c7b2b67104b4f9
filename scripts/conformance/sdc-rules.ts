import {
  type DisclosurePolicy,
  groupDisclosure,
  roundToFive,
  type Shown,
  type SymbolReason,
  showCount,
  showExtreme,
  showMean,
  showPercentage,
  showSumOfMoney,
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
  /** What is worked out from the values of children: a mean (or average) of so many, or one of the extremes. */
  statistic?: string;
  /** What the statistic comes to, to as many decimals as it is shown with. */
  value?: number;
  /** Of how many it is. */
  of?: number;
  /** What each of those who are paid gets, in pounds: the row is of their sum. */
  contributions?: number[];
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

/** Primary suppression, symbols, statistics, sums of money, groups, and rounding of single counts (where everything shown is a number). */
export function primaryProblems({ rules = {}, base, rows = [], table, expect = {} }: PrimaryCase): string[] {
  const policy = strengthenPolicy(standardPolicy, rules);
  const rounds = rows.every(({ shown }) => typeof shown === 'number');
  const shownOf = (row: PrimaryRow): string | number => {
    const { count, numerator, denominator, reason } = row;
    if (reason === 'true zero') return inWholeNumbers(showCount(0, policy));
    if (reason !== undefined) return lowForK(symbolFor(reasons[reason] ?? (reason as SymbolReason)));
    if (row.statistic !== undefined) return exactly(statisticOf(row, policy));
    if (row.contributions !== undefined) return exactly(showSumOfMoney(row.contributions, policy));
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

const extremes = ['minimum', 'maximum', 'smallest', 'largest', 'range'];

function statisticOf({ statistic = '', value = 0, of }: PrimaryRow, policy: DisclosurePolicy): Shown {
  if (extremes.includes(statistic)) return showExtreme();
  if (!['mean', 'average'].includes(statistic) || of === undefined)
    throw new Error(`a statistic of no known kind: ${statistic}`);
  return showMean({ numerator: value * of, denominator: of }, policy);
}

/** To no more decimals than binary numbers have. */
function exactly({ value, symbol }: Shown): string {
  return value === null ? symbol : String(Number(value.toPrecision(12)));
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
