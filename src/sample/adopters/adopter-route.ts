import type { Day } from '../day.ts';
import type { Random } from '../random.ts';
import { type Half, halves } from './adopter-half.ts';

/**
 * The half years in which a family starts the stages: none for stage 1 on the fast track, none for stage 2 where it
 * never does.
 */
export interface Route {
  stage1: Half | null;
  stage2: Half | null;
  /**
   * Whether the family must be approved within six months of the start of stage 1, or must not; null where it is not
   * known.
   */
  inTime: boolean | null;
}

/** How many families take a route: the halves of stage 1 and of stage 2. */
type Line = readonly [count: number, stage1: Half, stage2: Half | null];

/**
 * Families approved in a half year by when they started, the first approved first. With those who give up they make up
 * the printed starts, 27, 36 and 23 of stage 1 and 24, 38 and 21 of stage 2, and the printed 41, 40 and 34 in
 * assessment at the halves' ends (Adoption Tees Valley, bi-annual report 2021-22).
 */
const approvedBy: Readonly<Record<Half, readonly Line[]>> = {
  before: [],
  first: [
    [17, 'before', 'before'],
    [3, 'before', 'first'],
  ],
  second: [
    [9, 'before', 'first'],
    [6, 'first', 'first'],
    [2, 'before', 'second'],
    [13, 'first', 'second'],
  ],
  third: [
    [5, 'first', 'second'],
    [10, 'second', 'second'],
  ],
  after: [
    [8, 'second', 'third'],
    [2, 'third', 'third'],
    [14, 'third', 'after'],
  ],
};

/** Families who gave up before approval, by the half year in which they did. */
const gaveUp: Readonly<Record<Half, readonly Line[]>> = {
  before: [[12, 'before', null]],
  first: [
    [2, 'before', null],
    [1, 'first', null],
  ],
  second: [
    [4, 'before', null],
    [2, 'first', null],
    [1, 'second', null],
  ],
  third: [
    [9, 'second', null],
    [1, 'third', null],
    [2, 'second', 'second'],
    [2, 'second', 'third'],
  ],
  after: [
    [4, 'second', null],
    [6, 'third', null],
    [6, 'after', null],
  ],
};

/**
 * Families approved on the fast track; of 24 from April to September 2021 fifteen were regular, of whom seven in time
 * (section 7).
 */
const fastTrack: Readonly<Record<Half, number>> = { before: 8, first: 6, second: 6, third: 9, after: 8 };
const inTime = { families: 7 };

/** The fewest days of stage 2 on the fast track, so that it begins in the half year of the approval. */
const shortest = 66;

/**
 * Fast tracked families must be those approved after this day of the third half, as the regular ones began before it.
 */
const lastRegular = halves.third.from + 115;

/**
 * The routes of families approved in a half year on those days, in order of the days. Throws a RangeError where too few
 * fit.
 */
export function routesOf(half: Half, days: readonly Day[], random: Random): Map<number, Route> {
  const order = days.map((_, index) => index).sort((one, other) => (days[one] ?? 0) - (days[other] ?? 0));
  const could = order.filter((index) => (days[index] ?? 0) >= halves[half].from + shortest);
  const must = half === 'third' ? could.filter((index) => (days[index] ?? 0) > lastRegular) : [];
  const fast = new Set(
    [...must, ...random.shuffle(could.filter((index) => !must.includes(index)))].slice(0, fastTrack[half]),
  );
  if (fast.size < fastTrack[half] || must.length > fast.size)
    throw new RangeError('The fast track does not fit the approvals.');
  const routes = new Map<number, Route>();
  for (const index of fast) routes.set(index, { stage1: null, stage2: half, inTime: null });
  const regular = order.filter((index) => !fast.has(index));
  const ways = approvedBy[half].flatMap(([count, stage1, stage2]) =>
    Array.from({ length: count }, () => [stage1, stage2] as const),
  );
  if (regular.length < ways.length) throw new RangeError('Too few families were approved for those who started.');
  const third = half === 'third';
  const quick = new Set(
    third ? random.shuffle(regular.filter((_, place) => ways[place]?.[0] === 'second')).slice(0, inTime.families) : [],
  );
  for (const [place, index] of regular.entries()) {
    const [stage1, stage2] = ways[place] ?? [half, half];
    routes.set(index, { stage1, stage2, inTime: third ? quick.has(index) : null });
  }
  return routes;
}

/** The routes of those who gave up, with the half year in which they did. */
export function givenUp(): { route: Route; half: Half }[] {
  return (Object.keys(gaveUp) as Half[]).flatMap((half) =>
    gaveUp[half].flatMap(([count, stage1, stage2]) =>
      Array.from({ length: count }, () => ({ route: { stage1, stage2, inTime: null }, half })),
    ),
  );
}
