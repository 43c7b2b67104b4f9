import { areTooMany, type Line, type Slot, unlessContradicted, weigh } from './evidence.ts';
import type { FoundRelation } from './relation.ts';
import type { Series, Table } from './table.ts';

/** Beyond so many other places only all of them together are tried. */
const mostTried = 10;

/** A place whose numbers are the sums of those of others. */
export interface FoundTotal {
  total: string;
  members: readonly string[];
}

/** Places whose numbers are the sums of those of others, and every number of which that holds. */
export function placesThatAddUp(table: Table): { totals: FoundTotal[]; relations: FoundRelation[] } {
  const places = [...new Set(table.points.map(({ authority }) => authority))];
  const totals = places.flatMap((total): FoundTotal[] => {
    const members = membersOf(table, total, places);
    return members === null ? [] : [{ total, members }];
  });
  const relations = totals.flatMap(({ total, members }) => {
    const words = `${total} is the sum of ${members.join(', ')}`;
    return [...Map.groupBy(linesIn(table, total, members), (line) => line.left[0]?.[0]).values()].flatMap(
      (lines): FoundRelation[] => {
        const evidence = unlessContradicted(lines);
        return evidence === null ? [] : [{ ...evidence, kind: 'place', words, lines, terms: [] }];
      },
    );
  });
  return { totals, relations };
}

function membersOf(table: Table, total: string, places: readonly string[]): string[] | null {
  const others = places.filter((place) => place !== total);
  const most = table.series.reduce((sum, { shown }) => sum + howMany(shown, table.points, total), 0);
  const found = subsetsOf(others).flatMap((members) => {
    if (isBrokenTooOften(table, total, members, most)) return [];
    const evidence = weigh(linesIn(table, total, members), true);
    return evidence === null ? [] : [{ members, evidence }];
  });
  return found.toSorted((one, other) => other.evidence.holding - one.evidence.holding)[0]?.members ?? null;
}

function subsetsOf(places: readonly string[]): string[][] {
  if (places.length > mostTried) return [[...places]];
  return Array.from({ length: 2 ** places.length }, (_, chosen) =>
    places.filter((_, place) => Math.floor(chosen / 2 ** place) % 2 === 1),
  ).filter(({ length }) => length > 1);
}

function linesIn(table: Table, total: string, members: readonly string[]): Line[] {
  return meetingsOf(table, total, members).flatMap(({ point, theirs }) =>
    table.series
      .filter((one) => isKnownAt(one, point, theirs))
      .map((one): Line => ({ left: [[one, point, 1]], right: theirs.map((at): Slot => [one, at, 1]) })),
  );
}

/** Most sets of places are no members. */
function isBrokenTooOften(table: Table, total: string, members: readonly string[], most: number): boolean {
  let broken = 0;
  for (const { point, theirs } of meetingsOf(table, total, members)) {
    for (const one of table.series) {
      if (!isKnownAt(one, point, theirs)) continue;
      let [low, high] = [0, 0];
      for (const at of theirs) {
        low += one.low[at] as number;
        high += one.high[at] as number;
      }
      if ((one.low[point] as number) <= high && low <= (one.high[point] as number)) continue;
      broken += 1;
      if (areTooMany(broken, most)) return true;
    }
  }
  return false;
}

/** The points of a place, each with those of others on that day, where there is one of every other. */
function meetingsOf(
  { points, pointAt }: Table,
  total: string,
  members: readonly string[],
): { point: number; theirs: readonly number[] }[] {
  return [...points.entries()].flatMap(([point, { authority, periodEnd }]) => {
    if (authority !== total) return [];
    const theirs = members.flatMap((member) => pointAt(member, periodEnd) ?? []);
    return theirs.length < members.length ? [] : [{ point, theirs }];
  });
}

function isKnownAt({ keys }: Series, point: number, theirs: readonly number[]): boolean {
  return keys[point] !== undefined && theirs.every((at) => keys[at] !== undefined);
}

function howMany(shown: Uint8Array, points: Table['points'], place: string): number {
  return points.reduce((sum, { authority }, point) => sum + (authority === place ? (shown[point] as number) : 0), 0);
}
