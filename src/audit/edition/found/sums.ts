import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import { areTooMany, type Evidence, type Line, weigh } from './evidence.ts';
import { type FoundRelation, linesOf, wordsOf } from './relation.ts';
import { withoutRivals } from './rivals.ts';
import type { Series } from './table.ts';

type Pair = readonly [first: Series, second: Series];

/** Two series that add up to another. */
interface FoundSum {
  readonly pair: Pair;
  readonly evidence: Evidence;
}

/** What adds up to each of some series, and among which it was looked for. */
export interface SumsSeen {
  readonly of: ReadonlySet<Series>;
  readonly found: ReadonlyMap<Series, readonly FoundSum[]>;
}

/**
 * Series that are the sum of two others. Of equal ones the first is taken, and where it is not published another. What was seen
 * of three series before is not looked for again.
 */
export function sumsOfTwo(
  { each, standIn }: Equalities,
  before?: SumsSeen,
): { relations: FoundRelation[]; seen: SumsSeen } {
  const usable = each.filter(addable);
  const places = new Map(usable.map((series, place) => [series, place]));
  const news = new Set(usable.filter((series) => before?.of.has(series) !== true));
  const rankOf = ({ pair: [first, second] }: FoundSum): number =>
    (places.get(first) as number) * usable.length + (places.get(second) as number);
  const found = new Map<Series, FoundSum[]>();
  for (const whole of usable) {
    const isKnown = before?.of.has(whole) === true;
    const own = isKnown ? stillThere(before.found.get(whole) ?? [], places) : [];
    for (const pair of pairsBelow(whole, usable, isKnown ? news : null)) {
      const evidence = weigh(linesOf(whole, pair));
      if (evidence !== null) own.push({ pair, evidence });
    }
    own.sort((one, other) => rankOf(one) - rankOf(other));
    if (own.length > 0) found.set(whole, own);
  }
  const relations = [...found].flatMap(([whole, own]) => own.map((one) => relationOf(whole, one, standIn)));
  return { relations: withoutRivals(relations), seen: { of: new Set(usable), found } };
}

function stillThere(found: readonly FoundSum[], places: ReadonlyMap<Series, number>): FoundSum[] {
  return found.flatMap(({ pair: [first, second], evidence }): FoundSum[] => {
    const [one, other] = [places.get(first), places.get(second)];
    if (one === undefined || other === undefined) return [];
    return [{ pair: one < other ? [first, second] : [second, first], evidence }];
  });
}

function relationOf(
  whole: Series,
  { pair: [first, second], evidence }: FoundSum,
  standIn: Equalities['standIn'],
): FoundRelation {
  const words = `${wordsOf(whole.name)} is ${wordsOf(first.name)} + ${wordsOf(second.name)}`;
  const terms: FoundRelation['terms'] = [
    [whole, 1],
    [first, -1],
    [second, -1],
  ];
  return { ...evidence, kind: 'sum', words, lines: linesWith(standIn, whole, [first, second]), terms };
}

/**
 * The pairs of series that may add up to a whole; only those in which one of `news` stands, where given. There are millions to
 * be looked at, and next to none is left.
 */
function pairsBelow(whole: Series, usable: readonly Series[], news: ReadonlySet<Series> | null): Pair[] {
  if (news?.size === 0) return [];
  const found: Pair[] = [];
  const below = usable.filter((part) => part !== whole && areAlike(whole, part) && isBelow(part, whole));
  const points = [...whole.low.keys()].filter((point) => !Number.isNaN(whole.low[point]));
  for (let at = 0; at < below.length; at += 1) {
    const first = below[at] as Series;
    const isNew = news === null || news.has(first);
    for (let after = at + 1; after < below.length; after += 1) {
      const second = below[after] as Series;
      if (!isNew && !news.has(second)) continue;
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
