import { couldStay, type PeriodOfCare } from '../care/period-of-care.ts';
import { countOn, holdsOn } from '../care/stock.ts';
import { at, type Day, firstDay } from '../day.ts';
import type { Random } from '../random.ts';

/** A percentage as printed, to so many decimals. */
export interface PrintedPercent {
  value: number;
  decimals: number;
}

/** The count out of `whole` whose percentage rounds half up to the printed one, or null where none does. */
export function countFor(printed: PrintedPercent, whole: number): number | null {
  const scale = 10 ** printed.decimals;
  const nearest = Math.round((printed.value / 100) * whole);
  for (const count of [nearest, nearest - 1, nearest + 1]) {
    if (count >= 0 && count <= whole && Math.floor((100 * count * scale) / whole + 0.5) / scale === printed.value) {
      return count;
    }
  }
  return null;
}

/** A day, and what percentages were printed of those who had been in care for a year or more on it. */
export interface YearCohort {
  day: Day;
  printed: readonly PrintedPercent[];
}

/** Health assessments and dental checks as the minutes of 15 February 2022 print them. */
export const healthCohorts: readonly [YearCohort, YearCohort] = [
  {
    day: at('2021-12-31'),
    printed: [
      { value: 93.1, decimals: 1 },
      { value: 68.3, decimals: 1 },
    ],
  },
  {
    day: at('2022-01-31'),
    printed: [
      { value: 92.4, decimals: 1 },
      { value: 66.8, decimals: 1 },
    ],
  },
];

const inCareAYear = (periods: readonly PeriodOfCare[], day: Day) =>
  countOn(
    periods.filter((period) => period.start <= day - 365),
    day,
  );

/** The counts near `natural` for which every printed percentage is possible. */
function possibleWholes(printed: readonly PrintedPercent[], natural: number): number[] {
  const near = Array.from({ length: 61 }, (_, index) => natural - 30 + index);
  return near.filter((whole) => printed.every((percent) => countFor(percent, whole) !== null));
}

/** How far each of two cohorts must move: a move they share is easy, a separate one is not. */
function shortest(naturals: readonly [number, number], cohorts: readonly [YearCohort, YearCohort]): [number, number] {
  const [first, second] = cohorts.map((cohort, index) =>
    possibleWholes(cohort.printed, naturals[index] as number).map((whole) => whole - (naturals[index] as number)),
  ) as [number[], number[]];
  const moves = first.flatMap((one) => second.map((other): [number, number] => [one, other]));
  const cost = ([one, other]: [number, number]) => Math.abs(one) + 5 * Math.abs(other - one);
  return moves.reduce((best, move) => (cost(move) < cost(best) ? move : best));
}

/**
 * Lets pairs of only children swap the days on which they left, until on each cohort's day enough have been in care for
 * a year for the printed percentages to be possible. Counts of starts, exits and children in care stay as they were.
 */
export function steerCohorts(
  periods: PeriodOfCare[],
  cohorts: readonly [YearCohort, YearCohort],
  random: Random,
): void {
  const sizes = new Map<number, number>();
  for (const period of periods) sizes.set(period.family, (sizes.get(period.family) ?? 0) + 1);
  const movable = periods.filter(
    (period) => sizes.get(period.family) === 1 && period.exit !== 'adopted' && period.start >= firstDay,
  );
  const shortOf = shortest(
    [inCareAYear(periods, cohorts[0].day), inCareAYear(periods, cohorts[1].day)],
    cohorts,
  ) as number[];
  for (let tries = 0; shortOf.some((count) => count !== 0); tries += 1) {
    if (tries > 60_000) throw new RangeError('The cohorts of a year in care cannot be steered.');
    const [one, other] = [random.pick(movable), random.pick(movable)];
    if (one.start === other.start || one.end === other.end) continue;
    if (!couldStay(one.start, other.end, other.exit) || !couldStay(other.start, one.end, one.exit)) continue;
    const pair = [one, other];
    if (cohorts.every(({ day }) => holdsOn(one, day) === holdsOn(other, day))) continue;
    const was = cohorts.map(({ day }) => inCareAYear(pair, day));
    swapEnds(one, other);
    const left = cohorts.map(({ day }, index) => (shortOf[index] ?? 0) - inCareAYear(pair, day) + (was[index] ?? 0));
    if (distance(left) <= distance(shortOf)) shortOf.splice(0, shortOf.length, ...left);
    else swapEnds(one, other);
  }
}

function swapEnds(one: PeriodOfCare, other: PeriodOfCare): void {
  [one.end, other.end] = [other.end, one.end];
  [one.exit, other.exit] = [other.exit, one.exit];
}

const distance = (counts: readonly number[]) => counts.reduce((sum, count) => sum + Math.abs(count), 0);
