import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import { areTooMany, type Line, weigh } from './evidence.ts';
import { type FoundRelation, linesOf, wordsOf } from './relation.ts';
import { withoutRivals } from './rivals.ts';
import type { Series } from './table.ts';

/** Series that are the sum of two others. Of equal ones the first is taken, and where it is not published another. */
export function sumsOfTwo({ each, standIn }: Equalities): FoundRelation[] {
  const usable = each.filter(addable);
  const found = usable.flatMap((whole) => pairsBelow(whole, usable).flatMap((pair) => sumOf(whole, pair, standIn)));
  return withoutRivals(found);
}

function sumOf(whole: Series, [first, second]: Pair, standIn: Equalities['standIn']): FoundRelation[] {
  const evidence = weigh(linesOf(whole, [first, second]));
  if (evidence === null) return [];
  const words = `${wordsOf(whole.name)} is ${wordsOf(first.name)} + ${wordsOf(second.name)}`;
  const terms: FoundRelation['terms'] = [
    [whole, 1],
    [first, -1],
    [second, -1],
  ];
  return [{ ...evidence, kind: 'sum', words, lines: linesWith(standIn, whole, [first, second]), terms }];
}

type Pair = readonly [first: Series, second: Series];

/** The pairs of series that may add up to a whole. There are millions to be looked at, and next to none is left. */
function pairsBelow(whole: Series, usable: readonly Series[]): Pair[] {
  const found: Pair[] = [];
  const below = usable.filter((part) => part !== whole && areAlike(whole, part) && isBelow(part, whole));
  const points = [...whole.low.keys()].filter((point) => !Number.isNaN(whole.low[point]));
  for (let at = 0; at < below.length; at += 1) {
    const first = below[at] as Series;
    for (let after = at + 1; after < below.length; after += 1) {
      const second = below[after] as Series;
      if (whole.isOpen && first.isOpen && second.isOpen) continue;
      if (areAlike(first, second) && mayAddUp(whole, first, second, points)) found.push([first, second]);
    }
  }
  return found;
}

/** A sum of series against another at every point, other series standing in for those that are not published there. */
export function linesWith(standIn: Equalities['standIn'], one: Series, others: readonly Series[]): Line[] {
  return Array.from(one.keys, (_, point): Line[] => {
    const found = [one, ...others].map((series) => standIn(series, point));
    if (found.includes(null)) return [];
    const [left, ...right] = found as Series[];
    return [{ left: [[left as Series, point, 1]], right: right.map((series) => [series, point, 1] as const) }];
  }).flat();
}

/** Whether a series is no more than another but here and there. */
function isBelow(part: Series, whole: Series): boolean {
  const most = Math.min(part.howManyShown, whole.howManyShown);
  let broken = 0;
  for (let point = 0; point < part.low.length; point += 1) {
    if (!((part.low[point] as number) > (whole.high[point] as number))) continue;
    broken += 1;
    if (areTooMany(broken, most)) return false;
  }
  return true;
}

/** Rounded numbers are compared among children and within one type of period only: across them too much fits by chance. */
function areAlike(one: Series, other: Series): boolean {
  if (!one.isRounded && !other.isRounded) return true;
  return !one.isOpen && !other.isOpen && one.name.periodType === other.name.periodType;
}

function mayAddUp(whole: Series, first: Series, second: Series, points: readonly number[]): boolean {
  const most = Math.min(whole.howManyShown, first.howManyShown, second.howManyShown);
  let broken = 0;
  for (const point of points) {
    const low = (first.low[point] as number) + (second.low[point] as number);
    const high = (first.high[point] as number) + (second.high[point] as number);
    if (!((whole.low[point] as number) > high || (whole.high[point] as number) < low)) continue;
    broken += 1;
    if (areTooMany(broken, most)) return false;
  }
  return true;
}
