import {
  groupDisclosure,
  roundCount,
  roundSmallCounts,
  type ShownValue,
  type SymbolReason,
  showCount,
  showPercentage,
  standardPolicy,
  strengthenPolicy,
  symbolFor,
} from '#disclosure';

/** Rows of the first round, of symbols or of rounding; or one table for the rules about groups. */
export interface PrimaryCase {
  rules?: { threshold?: number };
  base?: number;
  rows?: PrimaryRow[];
  table?: { rows: Record<string, number[]> };
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

export interface RoundCase {
  base: number;
  rows: string[];
  columns: string[];
  values: number[][];
  expect: { leastLargestMarginChange?: number };
}

const reasons: Record<string, SymbolReason> = {
  'suppressed because small': 'small count',
  'suppressed to protect another figure': 'protects another figure',
  'not collected or not supplied': 'not available',
  'rounds to zero but is not zero': 'rounds to nought',
  'true zero': 'nought',
  'based on too few to be reliable, still safe': 'low reliability',
  'revised since last edition': 'revised',
};

/** The first round, symbols, groups, and rounding of single counts (where everything shown is a number). */
export function primaryProblems({ rules = {}, base, rows = [], table, expect = {} }: PrimaryCase): string[] {
  const policy = strengthenPolicy(standardPolicy, rules);
  const rounds = rows.every(({ shown }) => typeof shown === 'number');
  const shownOf = ({ count, numerator, denominator, reason }: PrimaryRow): string | number => {
    if (reason !== undefined) return lowForK(symbolFor(reasons[reason] ?? (reason as SymbolReason)));
    if (numerator !== undefined && denominator !== undefined)
      return text(showPercentage(numerator, denominator, policy));
    if (count === undefined) return 'a row of no known kind';
    return rounds ? roundCount(count, base) : text(showCount(count, policy));
  };
  const wrong = rows.flatMap((row) => {
    const [got, expected] = [shownOf(row), row.shown ?? row.symbol];
    return got === expected ? [] : [`${JSON.stringify(row)} is shown as ${got}`];
  });
  return table === undefined ? wrong : [...wrong, ...groupProblems(table.rows, expect)];
}

function groupProblems(rows: Record<string, number[]>, expect: NonNullable<PrimaryCase['expect']>): string[] {
  const found = (kind: string) => Object.keys(rows).filter((id) => groupDisclosure(rows[id] as number[]) === kind);
  return [
    differs('group disclosure', found('group'), expect.groupDisclosure ?? []),
    differs('within-group disclosure', found('within group'), expect.withinGroupDisclosure ?? []),
  ].flat();
}

/** Small-count rounding: what must hold of it, and that the largest change of a margin is near the least there is. */
export function roundProblems({ base, values, expect }: RoundCase): string[] {
  const ids = values.map((row, at) => row.map((_, column) => `${at}|${column}`));
  const cells = Object.fromEntries(values.flatMap((row, at) => row.map((value, column) => [`${at}|${column}`, value])));
  const columns = (values[0] ?? []).map((_, column) => ids.map((row) => row[column] as string));
  const lines = [...ids, ...columns, ids.flat()];
  const totals = Object.fromEntries(lines.map((line, at) => [`total ${at}`, line]));
  const rounded = roundSmallCounts({ cells, totals }, base);
  const sum = (line: readonly string[], of: Record<string, number>) =>
    line.reduce((so, id) => so + (of[id] as number), 0);
  const isRight = (id: string) => {
    const [before, after] = [cells[id] as number, rounded.cells[id] as number];
    return before > 0 && before < base ? after === 0 || after === base : after === before;
  };
  const largest = Math.max(...lines.map((line) => Math.abs(sum(line, rounded.cells) - sum(line, cells))));
  const again = roundSmallCounts({ cells: Object.fromEntries(Object.entries(cells).reverse()), totals }, base);
  return [
    ...ids.flat().flatMap((id) => (isRight(id) ? [] : [`cell ${id} became ${rounded.cells[id]}`])),
    ...Object.entries(totals).flatMap(([id, line]) =>
      sum(line, rounded.cells) === rounded.totals[id] ? [] : [`${id} is not the sum of its cells`],
    ),
    ...ids.flat().flatMap((id) => (again.cells[id] === rounded.cells[id] ? [] : [`cell ${id} changes with the order`])),
    ...(largest <= (expect.leastLargestMarginChange ?? largest) + 1 ? [] : [`a margin changes by ${largest}`]),
  ];
}

function text({ value, symbol }: ShownValue): string {
  return value === null ? lowForK(symbol) : String(value);
}

function lowForK(symbol: string): string {
  return symbol === 'k' ? 'low' : symbol;
}

function differs(what: string, got: readonly string[], expected: readonly string[]): string[] {
  return got.join() === expected.join() ? [] : [`${what}: ${got.join(', ')} instead of ${expected.join(', ')}`];
}
