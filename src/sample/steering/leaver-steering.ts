import type { PeriodOfCare } from '../care/period-of-care.ts';
import { at, bornFor, firstDay } from '../day.ts';
import { fitSum } from './fit-sum.ts';

/**
 * The mean number of weeks in care of those who left in a month: 104 in January 2022, fewer than in December (minutes
 * of 15 February 2022).
 */
const printed = [
  { from: at('2021-12-01'), to: at('2021-12-31'), weeks: 119 },
  { from: at('2022-01-01'), to: at('2022-01-31'), weeks: 104 },
];

/**
 * Moves the start of families who were in care before the simulation began, and of whom one turned 18 in the month,
 * until the leavers' mean weeks are as printed. No count of children on any day of the simulation changes.
 */
export function steerWeeksInCare(periods: PeriodOfCare[]): void {
  const moved = new Set<number>();
  for (const { from, to, weeks } of printed) {
    const leavers = periods.filter(({ end }) => end !== null && end >= from && end <= to);
    const levers = leavers.filter(
      ({ start, exit, family }) =>
        exit === 'turned18' &&
        start < firstDay &&
        !moved.has(family) &&
        periods.filter((other) => other.family === family && other.end !== null && other.end >= from).length === 1,
    );
    const rest = leavers.filter((leaver) => !levers.includes(leaver));
    const restDays = rest.reduce((sum, { start, end }) => sum + (end ?? 0) - start, 0);
    const days = fitSum(
      levers.map(({ start, end }) => ({
        value: (end ?? 0) - start,
        low: (end ?? 0) - firstDay + 1,
        high: (end ?? 0) - bornFor(end ?? 0, 18) - 30,
      })),
      leavers.length * weeks * 7 - restDays,
    );
    for (const [index, lever] of levers.entries()) {
      const start = (lever.end ?? 0) - (days[index] ?? 0);
      moved.add(lever.family);
      for (const sibling of periods) if (sibling.family === lever.family) sibling.start = start;
    }
  }
}
