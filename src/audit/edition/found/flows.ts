import { addDays } from '#calendar';
import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import { areTooMany, isBroken, isMoreThanRounding, type Line, type Slot, weigh } from './evidence.ts';
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
  ];
  const stocks = usable.filter((series) => isStock(table, series) || series.name.periodType === 'yearToDate');
  const found = stocks.flatMap((stock) =>
    flows.flatMap((ofKind) => {
      if (!isStock(table, stock) && !movesYears.has(ofKind[0]?.name.periodType ?? '')) return [];
      const moves = movesOf(table, stock, ofKind);
      if (moves.length === 0) return [];
      return pairsOf(ofKind.filter((flow) => flow !== stock)).flatMap(([came, went]): FoundRelation[] => {
        const lines = linesBy(moves, came, went);
        const evidence = lines === null ? null : weigh(lines);
        if (lines === null || evidence === null || !isMoreThanRounding(lines)) return [];
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
}

type Pair = readonly [came: Series | null, went: Series | null];

function pairsOf(flows: readonly Series[]): Pair[] {
  return [
    ...flows.map((came): Pair => [came, null]),
    ...flows.map((went): Pair => [null, went]),
    ...flows.flatMap((came) => flows.flatMap((went): Pair[] => (came === went ? [] : [[came, went]]))),
  ];
}

/** Null as soon as too many of them are broken. */
function linesBy(moves: readonly Move[], came: Series | null, went: Series | null): Line[] | null {
  const most = Math.min(came?.howManyShown ?? Infinity, went?.howManyShown ?? Infinity, moves.length);
  const lines: Line[] = [];
  let broken = 0;
  for (const { point, start, left } of moves) {
    if ((came ?? went)?.starts[point] !== start || (went ?? came)?.starts[point] !== start) continue;
    const right: Slot[] = [];
    if (came !== null) right.push([came, point, 1]);
    if (went !== null) right.push([went, point, -1]);
    const line = { left, right };
    lines.push(line);
    if (!isBroken(line)) continue;
    broken += 1;
    if (areTooMany(broken, most)) return null;
  }
  return lines;
}

function movesOf({ points, pointAt }: Table, stock: Series, flows: readonly Series[]): Move[] {
  return points.flatMap(({ authority, periodEnd }, point): Move[] => {
    const start = flows.find(({ starts }) => starts[point] !== undefined)?.starts[point];
    if (start === undefined || stock.keys[point] === undefined) return [];
    const isYear = stock.starts[point] !== periodEnd;
    if (isYear && stock.starts[point] === start) return [{ point, start, left: [[stock, point, 1]] }];
    const before = pointAt(authority, addDays(start, -1));
    if (before === undefined || stock.keys[before] === undefined) return [];
    if (isYear && stock.starts[before] !== stock.starts[point]) return [];
    return [
      {
        point,
        start,
        left: [
          [stock, point, 1],
          [stock, before, -1],
        ],
      },
    ];
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
