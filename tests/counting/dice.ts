import fc from 'fast-check';
import type { Day } from './day.ts';
import { daysBetween, firstOf, plusDays, plusMonths } from './day.ts';

/** What a child's life is drawn with. */
export interface Dice {
  /** A whole number from one to another. */
  int(least: number, most: number): number;
  oneOf<Of>(...all: readonly Of[]): Of;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** A day from one to another, every other time one at an edge of a month or window. */
  day(from: Day, to: Day): Day;
}

/** Each as likely as any other, however small. */
const evenly = fc.noBias(fc.nat());
const anyNumber = (): typeof evenly => evenly;

/** Draws something with dice, the same for a seed. `end` is the month end whose windows have the edges. */
export function drawn<Of>(seed: number, end: Day, make: (dice: Dice) => Of): Of {
  const edges = edgesAround(end);
  const [made] = fc.sample(
    fc.gen().map((gen) => {
      const int = (least: number, most: number): number => least + (gen(anyNumber) % (most - least + 1));
      const oneOf = <One>(...all: readonly One[]): One => all[int(0, all.length - 1)] as One;
      return make({
        int,
        oneOf,
        chance: (percent) => int(1, 100) <= percent,
        day(from, to) {
          const near = edges.filter((edge) => from <= edge && edge <= to);
          if (near.length > 0 && int(0, 1) === 1) return oneOf(...near);
          return plusDays(from, int(0, Math.max(0, daysBetween(from, to))));
        },
      });
    }),
    { seed, numRuns: 1 },
  );
  return made as Of;
}

/** Days on which something begins or ends to count: of windows, of terms in days, of leap years. */
function edgesAround(end: Day): Day[] {
  // The twelve months oftenest: most windows are so long.
  const firsts = [1, 2, 3, 4, 6, 7, 12, 12, 12, 12, 12, 13, 14, 18, 24, 30, 36].map((months) => firstOf(months, end));
  const terms = [7, 28, 42].map((days) => plusDays(end, -days));
  const dates = [3, 6, 12, 18, 24].map((months) => plusMonths(end, -months));
  const leap = [2016, 2020, 2024].map((year) => `${year}-02-29`);
  return [...firsts, ...terms, ...dates, ...leap, end].flatMap((day) => [plusDays(day, -1), day, plusDays(day, 1)]);
}
