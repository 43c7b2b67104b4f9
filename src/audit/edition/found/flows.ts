import { addDays } from '#calendar';
import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import { areTooMany, isEnough, isMoreThanRounding, type Line, rangeOf, type Slot, weigh } from './evidence.ts';
import { type FoundRelation, wordsOf } from './relation.ts';
import { withoutRivals } from './rivals.ts';
import type { Series, Table } from './table.ts';

/** What moves each of some stocks, and among which flows and for which periods it was looked for. */
interface FlowsSeen {
  readonly of: ReadonlySet<Series>;
  readonly stocks: ReadonlySet<Series>;
  readonly periods: readonly Period[];
  readonly found: ReadonlyMap<Series, readonly FoundFlow[]>;
}

/** What was found of flows of each kind. */
export type KindsSeen = ReadonlyMap<string, FlowsSeen>;

interface FoundFlow {
  readonly pair: Pair;
  readonly relation: FoundRelation;
}

/**
 * Stocks that move by flows: what stands on a day is what stood on the day before a period began, with what came in it and
 * without what went. A year to date moves by months, from zero. What was seen of the same series before is not looked for
 * again.
 */
export function stocksAndFlows(
  table: Table,
  { each }: Equalities,
  before?: KindsSeen,
): { relations: FoundRelation[]; seen: KindsSeen } {
  const usable = each.filter(addable);
  const kinds = Map.groupBy(
    usable.filter((series) => !isStock(table, series)),
    (series) => kindOf(table, series),
  );
  const stocks = usable.filter((series) => isStock(table, series) || series.name.periodType === 'yearToDate');
  const seen = new Map(
    [...kinds].map(([kind, ofKind]) => [kind, flowsOfKind(table, stocks, ofKind, before?.get(kind))] as const),
  );
  const found = stocks.flatMap((stock) =>
    [...seen.values()].flatMap((kind) => (kind.found.get(stock) ?? []).map(({ relation }) => relation)),
  );
  return { relations: withoutRivals(found), seen };
}

function flowsOfKind(
  table: Table,
  stocks: readonly Series[],
  flows: readonly Series[],
  last: FlowsSeen | undefined,
): FlowsSeen {
  const periods = periodsOf(table, flows);
  const before = last !== undefined && areSamePeriods(last.periods, periods) ? last : undefined;
  const places = new Map<Series | null, number>(flows.map((flow, place) => [flow, place]));
  const news = new Set(flows.filter((flow) => before?.of.has(flow) !== true));
  const isThere = (flow: Series | null): boolean => flow === null || places.has(flow);
  const found = new Map<Series, FoundFlow[]>();
  for (const stock of stocks) {
    if (!isStock(table, stock) && !movesYears.has(flows[0]?.name.periodType ?? '')) continue;
    const isKnown = before?.stocks.has(stock) === true;
    const kept = isKnown ? (before.found.get(stock) ?? []).filter(({ pair }) => pair.every(isThere)) : [];
    const own = [
      ...kept,
      ...(isKnown && news.size === 0 ? [] : movesBy(table, stock, flows, periods, isKnown ? news : null)),
    ];
    own.sort((one, other) => rankOf(one) - rankOf(other));
    if (own.length > 0) found.set(stock, own);
  }
  return { of: new Set(flows), stocks: new Set(stocks), periods, found };

  /** What came alone first, then what went alone, then the two together. */
  function rankOf({ pair: [came, went] }: FoundFlow): number {
    const [first, second] = [places.get(came) ?? 0, places.get(went) ?? 0];
    if (went === null) return first - 2 * flows.length;
    return came === null ? second - flows.length : first * flows.length + second;
  }
}

/** What moves a stock; only where one of `news` does, where given. */
function movesBy(
  table: Table,
  stock: Series,
  flows: readonly Series[],
  periods: readonly Period[],
  news: ReadonlySet<Series> | null,
): FoundFlow[] {
  const moves = movesOf(table, stock, periods);
  if (moves.length === 0) return [];
  const others = flows.filter((flow) => flow !== stock);
  const possible = pairsOf(others, news ?? new Set(others), (came, went) => mayMove(moves, came, went));
  return possible.flatMap((pair): FoundFlow[] => {
    const [came, went] = pair;
    const lines = linesBy(moves, came, went);
    const evidence = weigh(lines);
    if (evidence === null || !isMoreThanRounding(lines)) return [];
    const parts = [came === null ? '' : ` + ${wordsOf(came.name)}`, went === null ? '' : ` - ${wordsOf(went.name)}`];
    const words = `${wordsOf(stock.name)} is what it was before${parts.join('')}`;
    const terms: FoundRelation['terms'] = [
      [stock, 1],
      ...(came === null ? [] : [[came, -1] as const]),
      ...(went === null ? [] : [[went, 1] as const]),
    ];
    return [{ pair, relation: { ...evidence, kind: 'flow', words, lines, terms } }];
  });
}

function areSamePeriods(some: readonly Period[], others: readonly Period[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ point, start, before }, at) => {
      const other = others[at] as Period;
      return point === other.point && start === other.start && before === other.before;
    })
  );
}

/** What a year to date is made of. */
const movesYears = new Set(['month', 'quarter']);

/** A change of a stock over the period that ends at a point. */
interface Move {
  point: number;
  start: string;
  left: readonly Slot[];
  /** What it is at least and at most, and whether that is shown. */
  low: number;
  high: number;
  shown: boolean;
}

type Pair = readonly [came: Series | null, went: Series | null];

/** What came and what went, or one of them, wherever that is possible and one of `news` is in it. */
function pairsOf(
  flows: readonly Series[],
  news: ReadonlySet<Series>,
  isPossible: (came: Series | null, went: Series | null) => boolean,
): readonly Pair[] {
  const found: Pair[] = [];
  const fresh = flows.filter((flow) => news.has(flow));
  for (const came of fresh) if (isPossible(came, null)) found.push([came, null]);
  for (const went of fresh) if (isPossible(null, went)) found.push([null, went]);
  for (const came of flows) {
    for (const went of news.has(came) ? flows : fresh) {
      if (came !== went && isPossible(came, went)) found.push([came, went]);
    }
  }
  return found;
}

/** Whether no more moves are broken than may be, and enough of them hold. Next to none do: no lines are made to see it. */
function mayMove(moves: readonly Move[], came: Series | null, went: Series | null): boolean {
  const most = Math.min(came?.howManyShown ?? Infinity, went?.howManyShown ?? Infinity, moves.length);
  const values = new Set<number>();
  let [broken, points, holding, zeros] = [0, 0, 0, 0];
  for (const { point, start, low, high, shown } of moves) {
    if (!stand(came, went, point, start)) continue;
    const least = (came?.low[point] ?? 0) - (went?.high[point] ?? 0);
    const highest = (came?.high[point] ?? 0) - (went?.low[point] ?? 0);
    if (low > highest || least > high) {
      broken += 1;
      points += 1;
      if (areTooMany(broken, most)) return false;
    } else if (shown && came?.shown[point] !== 0 && went?.shown[point] !== 0) {
      points += 1;
      holding += 1;
      values.add(low);
      if (low === 0 && high === 0 && least === 0 && highest === 0) zeros += 1;
    }
  }
  return isEnough({ points, holding, zeros, values: values.size });
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

function changesOf(
  { points }: Table,
  stock: Series,
  periods: readonly Period[],
): Omit<Move, 'low' | 'high' | 'shown'>[] {
  return periods.flatMap(({ point, start, before }): Omit<Move, 'low' | 'high' | 'shown'>[] => {
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
