import { addDays } from '#calendar';
import { type Line, type Slot, weigh } from './evidence.ts';
import { type FoundRelation, referenceOf } from './relation.ts';
import type { Series, Table } from './table.ts';

/** What the numbers of one thing are for longer and shorter periods. */
interface Form {
  name: (long: string, short: string) => string;
  lines(table: Table, long: Series, short: Pieces): Line[];
}

/** The numbers of a series by the place and the day on which their periods start; of periods of one length each. */
interface Pieces {
  series: Series;
  from(authority: string, start: string): number | undefined;
}

const forms: readonly Form[] = [
  { name: (long, short) => `${long} is made of ${short}`, lines: tiled },
  { name: (long, short) => `${long} grows by ${short}`, lines: grown },
  { name: (long, short) => `${long} moves by ${short}`, lines: moved },
];

/**
 * Longer periods that are made of shorter ones: a year of its months, three years of their years, a year to date of the months
 * since it began or of what had come before and the months since, a rolling year of an earlier one with the months that
 * came and without those that went. Which types of period those are is seen from when they start and end.
 */
export function windowsThatAddUp(table: Table): FoundRelation[] {
  const ofOne = Map.groupBy(table.series, ({ name }) => referenceOf(name));
  return [...ofOne.values()].flatMap((types) => {
    if (types.length === 1) return [];
    const pieces = types.flatMap((series) => piecesOf(table, series) ?? []);
    return types.flatMap((long) =>
      pieces.flatMap((short) => {
        const { series } = short;
        if (long === series || long.isOpen) return [];
        return forms.flatMap(({ name, lines: linesBy }): FoundRelation[] => {
          const lines = linesBy(table, long, short);
          const evidence = weigh(lines, true);
          const words = `${referenceOf(long.name)}: ${name(long.name.periodType, series.name.periodType)}`;
          return evidence === null ? [] : [{ ...evidence, kind: 'window', words, lines, terms: [] }];
        });
      }),
    );
  });
}

function tiled({ points }: Table, long: Series, short: Pieces): Line[] {
  return points.flatMap(({ authority, periodEnd }, point): Line[] => {
    const start = long.starts[point];
    const tiles = start === undefined ? null : tilesOf(points, short, authority, start, periodEnd);
    return tiles === null || tiles.length < 2 ? [] : [{ left: [[long, point, 1]], right: tiles }];
  });
}

function grown(table: Table, long: Series, short: Pieces): Line[] {
  return neighboursIn(table, long).flatMap(([earlier, later]): Line[] => {
    if (long.starts[earlier] !== long.starts[later]) return [];
    const { authority, periodEnd } = table.points[later] as Table['points'][number];
    const since = addDays((table.points[earlier] as Table['points'][number]).periodEnd, 1);
    const tiles = tilesOf(table.points, short, authority, since, periodEnd);
    return tiles === null ? [] : [{ left: differenceOf(long, later, earlier), right: tiles }];
  });
}

function moved(table: Table, long: Series, short: Pieces): Line[] {
  return neighboursIn(table, long).flatMap(([earlier, later]): Line[] => {
    const [from, until] = [long.starts[earlier] as string, long.starts[later] as string];
    const [before, after] = [table.points[earlier], table.points[later]] as Table['points'][number][] as [
      Table['points'][number],
      Table['points'][number],
    ];
    if (from >= until || until > before.periodEnd) return [];
    const came = tilesOf(table.points, short, after.authority, addDays(before.periodEnd, 1), after.periodEnd);
    const went = tilesOf(table.points, short, after.authority, from, addDays(until, -1));
    if (came === null || went === null) return [];
    const less = went.map(([series, point]): Slot => [series, point, -1]);
    return [{ left: differenceOf(long, later, earlier), right: [...came, ...less] }];
  });
}

const differenceOf = (series: Series, later: number, earlier: number): Slot[] => [
  [series, later, 1],
  [series, earlier, -1],
];

/** Points of a series that follow each other at one place. */
function neighboursIn({ points }: Table, { keys }: Series): [earlier: number, later: number][] {
  const found: [number, number][] = [];
  let last: number | undefined;
  for (const point of points.keys()) {
    if (keys[point] === undefined) continue;
    if (last !== undefined && points[last]?.authority === points[point]?.authority) found.push([last, point]);
    last = point;
  }
  return found;
}

/** Periods one after the other from a first day to a last; null where they are not all published. */
function tilesOf(
  points: Table['points'],
  { series, from }: Pieces,
  authority: string,
  first: string,
  last: string,
): Slot[] | null {
  const tiles: Slot[] = [];
  for (let start = first; start <= last; ) {
    const point = from(authority, start);
    const end = point === undefined ? undefined : points[point]?.periodEnd;
    if (point === undefined || end === undefined || end > last) return null;
    tiles.push([series, point, 1]);
    start = addDays(end, 1);
  }
  return tiles;
}

/** Null where two periods start on one day, as years to date do, or where they are days. */
function piecesOf({ points }: Table, series: Series): Pieces | null {
  const byStart = new Map<string, number>();
  for (const [point, { authority, periodEnd }] of points.entries()) {
    const start = series.starts[point];
    if (start === undefined) continue;
    const name = `${authority}|${start}`;
    if (start >= periodEnd || byStart.has(name)) return null;
    byStart.set(name, point);
  }
  return { series, from: (authority, start) => byStart.get(`${authority}|${start}`) };
}
