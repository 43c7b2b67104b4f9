import { addDays } from '#calendar';
import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import { areTooMany, isMoreThanRounding, type Line, rangeOf, type Slot, weigh } from './evidence.ts';
import { type FoundRelation, wordsOf } from './relation.ts';
import { withoutRivals } from './rivals.ts';
import type { Series, Table } from './table.ts';

/**
 * Stocks that move by flows: what stands on a day is what stood on the day before a period began, with what came in it and
 * without what went. A year to date moves by months, from zero.
 */
export function stocksAndFlows(table: Table, { each }: Equalities): FoundRelation[] {
  const usable = each.filter(addable);
  const flows = [
    ...Map.groupBy(
      usable.filter((series) => !isStock(table, series)),
      (series) => kindOf(table, series),
    ).values(),
  ].map((ofKind) => ({ ofKind, periods: periodsOf(table, ofKind) }));
  const stocks = usable.filter((series) => isStock(table, series) || series.name.periodType === 'yearToDate');
  const found = stocks.flatMap((stock) =>
    flows.flatMap(({ ofKind, periods }) => {
      if (!isStock(table, stock) && !movesYears.has(ofKind[0]?.name.periodType ?? '')) return [];
      const moves = movesOf(table, stock, periods);
      if (moves.length === 0) return [];
      const possible = pairsOf(
        ofKind.filter((flow) => flow !== stock),
        (came, went) => mayMove(moves, came, went),
      );
      return possible.flatMap(([came, went]): FoundRelation[] => {
        const lines = linesBy(moves, came, went);
        const evidence = weigh(lines);
        if (evidence === null || !isMoreThanRounding(lines)) return [];
        const parts = [
          came === null ? '' : ` + ${wordsOf(came.name)}`,
          went === null ? '' : ` - ${wordsOf(went.name)}`,
        ];
        const words = `${wordsOf(stock.name)} is what it was before${parts.join('')}`;
        const terms: FoundRelation['terms'] = [
          [stock, 1],
          ...(came === null ? [] : [[came, -1] as const]),
          ...(went === null ? [] : [[went, 1] as const]),
        ];
        return [{ ...evidence, kind: 'flow', words, lines, terms }];
      });
    }),
  );
  return withoutRivals(found);
}

/** What a year to date is made of. */
const movesYears = new Set(['month', 'quarter']);

/** A change of a stock over the period that ends at a point. */
interface Move {
  point: number;
  start: string;
  left: readonly Slot[];
  /** What it is at least and at most. */
  low: number;
  high: number;
}

type Pair = readonly [came: Series | null, went: Series | null];

/** What came and what went, or one of them, wherever that is possible. */
function pairsOf(
  flows: readonly Series[],
  isPossible: (came: Series | null, went: Series | null) => boolean,
): readonly Pair[] {
  const found: Pair[] = [];
  for (const came of flows) if (isPossible(came, null)) found.push([came, null]);
  for (const went of flows) if (isPossible(null, went)) found.push([null, went]);
  for (const came of flows) {
    for (const went of flows) if (came !== went && isPossible(came, went)) found.push([came, went]);
  }
  return found;
}

/** Whether no more moves are broken than may be. */
function mayMove(moves: readonly Move[], came: Series | null, went: Series | null): boolean {
  const most = Math.min(came?.howManyShown ?? Infinity, went?.howManyShown ?? Infinity, moves.length);
  let broken = 0;
  for (const { point, start, low, high } of moves) {
    if (!stand(came, went, point, start)) continue;
    const least = (came?.low[point] ?? 0) - (went?.high[point] ?? 0);
    const highest = (came?.high[point] ?? 0) - (went?.low[point] ?? 0);
    if (low <= highest && least <= high) continue;
    broken += 1;
    if (areTooMany(broken, most)) return false;
  }
  return true;
}

function linesBy(moves: readonly Move[], came: Series | null, went: Series | null): Line[] {
  return moves.flatMap(({ point, start, left }): Line[] => {
    if (!stand(came, went, point, start)) return [];
    const right: Slot[] = [];
    if (came !== null) right.push([came, point, 1]);
    if (went !== null) right.push([went, point, -1]);
    return [{ left, right }];
  });
}

/** Whether what came and what went are both known of the period that begins on a day. */
function stand(came: Series | null, went: Series | null, point: number, start: string): boolean {
  return (came === null || came.starts[point] === start) && (went === null || went.starts[point] === start);
}

/** The period of flows that ends at a point, and the point of the day before it began. */
interface Period {
  point: number;
  start: string;
  before: number | undefined;
}

function periodsOf({ points, pointAt }: Table, flows: readonly Series[]): Period[] {
  return points.flatMap(({ authority }, point): Period[] => {
    const start = flows.find(({ starts }) => starts[point] !== undefined)?.starts[point];
    return start === undefined ? [] : [{ point, start, before: pointAt(authority, addDays(start, -1)) }];
  });
}

function movesOf(table: Table, stock: Series, periods: readonly Period[]): Move[] {
  return changesOf(table, stock, periods).map((move) => ({ ...move, ...rangeOf(move.left) }));
}

function changesOf({ points }: Table, stock: Series, periods: readonly Period[]): Omit<Move, 'low' | 'high'>[] {
  return periods.flatMap(({ point, start, before }): Omit<Move, 'low' | 'high'>[] => {
    if (stock.keys[point] === undefined) return [];
    const now: Slot = [stock, point, 1];
    const isYear = stock.starts[point] !== points[point]?.periodEnd;
    if (isYear && stock.starts[point] === start) return [{ point, start, left: [now] }];
    if (before === undefined || stock.keys[before] === undefined) return [];
    if (isYear && stock.starts[before] !== stock.starts[point]) return [];
    return [{ point, start, left: [now, [stock, before, -1]] }];
  });
}

/** What stands on a day. */
function isStock({ points }: Table, { starts }: Series): boolean {
  const first = starts.findIndex((start) => start !== undefined);
  return starts[first] === points[first]?.periodEnd;
}

/** Flows of one kind cover the same periods: the same type, and for a year to date the same first month. */
function kindOf({ points }: Table, { name, starts }: Series): string {
  const first = starts.findIndex((start) => start !== undefined);
  const isOfYear = starts.some(
    (start, at) =>
      start !== undefined &&
      at > first &&
      start === starts[first] &&
      points[at]?.authority === points[first]?.authority,
  );
  return isOfYear ? `${name.periodType} from ${starts[first]?.slice(5)}` : name.periodType;
}
