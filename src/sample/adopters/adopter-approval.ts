import { sum } from '../adoption/adoption-timing.ts';
import { at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { fitSum } from '../steering/fit-sum.ts';
import type { Match } from './adopter-agency.ts';
import { type Half, halfOf, halves } from './adopter-half.ts';

/**
 * A family from its approval on: matched with our children (`match`) or another agency's, no longer available, or still
 * waiting.
 */
export interface Approved {
  day: Day;
  match: Match | null;
  matched: Day | null;
  left: Day | null;
}

type Stretch = keyof typeof stretches;

/**
 * Ranges of approval days: each half year in two, by whether three months have passed at its end, with a margin of some
 * days.
 */
const stretches = {
  before: { from: at('2019-02-01'), to: at('2020-03-28') },
  firstA: { from: at('2020-04-03'), to: at('2020-06-26') },
  firstB: { from: at('2020-07-04'), to: at('2020-09-27') },
  secondA: { from: at('2020-10-03'), to: at('2020-12-27') },
  secondB: { from: at('2021-01-04'), to: at('2021-03-28') },
  thirdA: { from: at('2021-04-03'), to: at('2021-06-26') },
  thirdB: { from: at('2021-07-04'), to: at('2021-09-27') },
  after: { from: at('2021-10-03'), to: lastDay },
} as const;

/**
 * When the families that were matched or gave up in a half year had been approved; the first row takes the rest.
 * Approved 26, 36 and 24; still waiting 15, 36 and 21 at the ends of the halves, of them over three months 5, 19 and
 * 14: the whole numbers nearest to 36, 54 and 66 per cent (Adoption Tees Valley, bi-annual report 2021-22).
 */
const pools: Readonly<Record<Exclude<Half, 'before'> | 'waiting', Partial<Record<Stretch, number>>>> = {
  first: { firstA: 10, firstB: 2 },
  second: { firstA: 2, firstB: 5, secondA: 3, secondB: 5 },
  third: { before: 1, firstA: 2, firstB: 5, secondA: 9, secondB: 13, thirdA: 7, thirdB: 2 },
  after: { secondA: 1, secondB: 3, thirdA: 7, thirdB: 6 },
  waiting: { secondA: 1, secondB: 1, thirdA: 1, thirdB: 1, after: 17 },
};

/**
 * Families who were matched or gave up in a half year, where the printed numbers say how many; afterwards, at least
 * this many.
 */
const exits = { second: 15, third: 39 } as const;
const exitsAfter = 38;
const gaveUp: Readonly<Record<Half, number>> = { before: 0, first: 1, second: 2, third: 2, after: 2 };

/** Printed mean days from approval to a match: in the year to March 2021, and in that to September 2021. */
const meanDays = { toMarch: 129, toSeptember: 165 };

/** Days from approval to a match: the fewest, and the most in the first half year. */
const [shortest, longest] = [6, 430];

interface Exit {
  day: Day;
  match: Match | null;
  gone: boolean;
}

/**
 * The families of the five authorities who were approved, with their days. Throws a RangeError where the printed means
 * cannot be met.
 */
export function drawApproved(own: readonly Match[], random: Random): Approved[] {
  const byHalf = Map.groupBy(own, ({ day }) => halfOf(day));
  const approvals = new Map(
    (['first', 'second', 'third', 'after'] as const).map((half) => {
      const all = exitsIn(half, byHalf.get(half) ?? [], random);
      return [half, approvalsOf(half, all, random)] as const;
    }),
  );
  const matched = (half: 'first' | 'second' | 'third') => (approvals.get(half) ?? []).filter(({ exit }) => !exit.gone);
  const waited = (half: 'second') => sum(matched(half).map(({ exit, day }) => exit.day - day));
  const [first, second, third] = [matched('first'), matched('second'), matched('third')];
  reach(third, meanDays.toSeptember * (second.length + third.length) - waited('second'));
  reach(first, meanDays.toMarch * (first.length + second.length) - waited('second'));
  const early = (byHalf.get('before') ?? []).map(
    (match): Approved => ({
      day: match.day - random.int(40, 260),
      match,
      matched: match.day,
      left: null,
    }),
  );
  const waiting = Object.entries(pools.waiting).flatMap(([stretch, count]) =>
    Array.from({ length: count }, (): Approved => {
      const { from, to } = stretches[stretch as Stretch];
      const recent = stretch === 'after' ? random.int(from, to) : from;
      return { day: random.int(recent, to), match: null, matched: null, left: null };
    }),
  );
  const exited = [...approvals.values()].flat().map(({ exit, day }): Approved => {
    return { day, match: exit.match, matched: exit.gone ? null : exit.day, left: exit.gone ? exit.day : null };
  });
  return [...early, ...exited, ...waiting];
}

/** Our children's matches of a half year, with families matched elsewhere and those who gave up. */
function exitsIn(half: Exclude<Half, 'before'>, matches: readonly Match[], random: Random): Exit[] {
  const { from, to } = halves[half];
  const natural = matches.length + gaveUp[half];
  const total = half === 'first' ? natural : half === 'after' ? Math.max(exitsAfter, natural) : exits[half];
  const more = Math.max(0, total - matches.length);
  const others = Array.from({ length: more }, (_, index): Exit => {
    return { day: random.int(from + 30, to - 3), match: null, gone: index < gaveUp[half] };
  });
  return [...matches.map((match): Exit => ({ day: match.day, match, gone: false })), ...others];
}

interface Approval {
  exit: Exit;
  day: Day;
  low: Day;
  high: Day;
}

/** Gives each exit a day of approval in one of the ranges of its pool, the latest ranges to exits late enough. */
function approvalsOf(half: Exclude<Half, 'before'>, all: readonly Exit[], random: Random): Approval[] {
  const pool = Object.entries(pools[half]).reverse() as [Stretch, number][];
  const rest: Stretch = half === 'after' ? 'after' : 'before';
  const open = new Set(all);
  const approvals: Approval[] = [];
  const approve = (exit: Exit, stretch: Stretch) => {
    const { from, to } = stretches[stretch];
    const low = half === 'first' ? Math.max(from, exit.day - longest) : from;
    const high = Math.max(low, Math.min(to, exit.day - shortest));
    approvals.push({ exit, day: random.int(low, high), low, high });
    open.delete(exit);
  };
  if (half === 'after') {
    const late = random.shuffle([...open].filter(({ day }) => day > stretches.after.from + 45));
    const count = open.size - sum(pool.map(([, one]) => one));
    for (const exit of late.slice(0, Math.max(0, count))) approve(exit, rest);
  }
  for (const [stretch, count] of pool) {
    const late = random.shuffle([...open].filter(({ day }) => day >= stretches[stretch].from + 24));
    if (late.length < count) throw new RangeError('Too few families were matched late enough.');
    for (const exit of late.slice(0, count)) approve(exit, stretch);
  }
  for (const exit of open) approve(exit, rest);
  return approvals;
}

/** Moves days of approval until the days to the match add up to the total. */
function reach(approvals: readonly Approval[], total: number): void {
  const days = fitSum(
    approvals.map(({ exit, day, low, high }) => ({
      value: exit.day - day,
      low: exit.day - high,
      high: exit.day - low,
    })),
    total,
  );
  for (const [index, approval] of approvals.entries()) approval.day = approval.exit.day - (days[index] ?? 0);
}
