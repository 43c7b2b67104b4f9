import { areTooMany, isBroken, type Line, type Slot, unlessContradicted, weigh } from './evidence.ts';
import type { FoundRelation } from './relation.ts';
import type { Table } from './table.ts';

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
  const found = subsetsOf(others).flatMap((members) => {
    const lines = linesIn(table, total, members, true);
    const evidence = lines === null ? null : weigh(lines, true);
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

function linesIn(table: Table, total: string, members: readonly string[]): Line[];
/** Null as soon as too many lines are broken: most sets of places are no members. */
function linesIn(table: Table, total: string, members: readonly string[], isTried: true): Line[] | null;
function linesIn(
  { points, pointAt, series }: Table,
  total: string,
  members: readonly string[],
  isTried = false,
): Line[] | null {
  const found: Line[] = [];
  let broken = 0;
  const most = isTried ? series.reduce((sum, { shown }) => sum + howMany(shown, points, total), 0) : 0;
  for (const [point, { authority, periodEnd }] of points.entries()) {
    if (authority !== total) continue;
    const theirs = members.map((member) => pointAt(member, periodEnd));
    if (theirs.includes(undefined)) continue;
    for (const one of series) {
      if (one.keys[point] === undefined || theirs.some((at) => one.keys[at as number] === undefined)) continue;
      const line: Line = { left: [[one, point, 1]], right: theirs.map((at): Slot => [one, at as number, 1]) };
      found.push(line);
      if (!isTried || !isBroken(line)) continue;
      broken += 1;
      if (areTooMany(broken, most)) return null;
    }
  }
  return found;
}

function howMany(shown: Uint8Array, points: Table['points'], place: string): number {
  return shown.reduce((sum, one, point) => sum + (points[point]?.authority === place ? one : 0), 0);
}
