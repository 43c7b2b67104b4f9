import { seededOrder } from './seeded-order.ts';

/** A table for rounding: its inner cells, and the cells that each total adds up. */
export interface InnerTable {
  readonly cells: Readonly<Record<string, number>>;
  readonly totals: Readonly<Record<string, readonly string[]>>;
}

/** What is shown of it. */
export interface RoundedTable {
  readonly cells: Record<string, number>;
  readonly totals: Record<string, number>;
}

/** How many orders of the cells are tried. */
const starts = 8;

/**
 * Small-count rounding: inner cells from 1 to one less than the base become 0 or the base, all others stay, and every
 * total is the sum of the shown cells, so that the table adds up everywhere. Which way each goes is chosen so that the
 * largest change of a total is small, then the sum of changes: from several orders of the cells, single cells and pairs
 * are turned for as long as that helps. The same input and seed always give the same output.
 *
 * Source: the method of Statistics Norway's SmallCountRounding.
 */
export function roundSmallCounts(table: InnerTable, base = 5, seed = ''): RoundedTable {
  const tries = Array.from({ length: starts }, (_, at) => turnFrom(table, base, `${seed}${at}`));
  const { up } = tries.reduce((best, one) => (isLess(one.loss, best.loss) ? one : best));
  const cells = Object.fromEntries(
    Object.entries(table.cells).map(([id, count]) => [id, count > 0 && count < base ? (up.has(id) ? base : 0) : count]),
  );
  const sumOf = (line: readonly string[]) => line.reduce((sum, id) => sum + (cells[id] as number), 0);
  return { cells, totals: Object.fromEntries(Object.entries(table.totals).map(([id, line]) => [id, sumOf(line)])) };
}

/** Which small cells go up, from one order of the cells. */
function turnFrom({ cells, totals }: InnerTable, base: number, seed: string): { up: Set<string>; loss: Loss } {
  const isSmall = (id: string) => (cells[id] as number) > 0 && (cells[id] as number) < base;
  const small = seededOrder(Object.keys(cells).filter(isSmall), seed);
  const lines = Object.values(totals);
  const linesOf = new Map(small.map((id) => [id, lines.flatMap((line, at) => (line.includes(id) ? [at] : []))]));
  const change = lines.map((line) => -line.filter(isSmall).reduce((sum, id) => sum + (cells[id] as number), 0));
  const up = new Set<string>();
  const turn = (id: string) => {
    const step = up.has(id) ? -base : base;
    for (const at of linesOf.get(id) ?? []) change[at] = (change[at] as number) + step;
    if (!up.delete(id)) up.add(id);
  };
  let best = lossOf(change);
  const keepIfBetter = (ids: readonly string[]): boolean => {
    for (const id of ids) turn(id);
    const loss = lossOf(change);
    if (isLess(loss, best)) {
      best = loss;
      return true;
    }
    for (const id of ids) turn(id);
    return false;
  };
  const moves = [
    ...small.map((id) => [id]),
    ...small.flatMap((one, at) => small.slice(at + 1).map((two) => [one, two])),
  ];
  while (moves.some(keepIfBetter));
  return { up, loss: best };
}

type Loss = readonly [largest: number, sum: number, squares: number];

function lossOf(change: readonly number[]): Loss {
  const sizes = change.map(Math.abs);
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  return [Math.max(0, ...sizes), add(sizes), add(sizes.map((size) => size * size))];
}

function isLess(one: Loss, other: Loss): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
}
