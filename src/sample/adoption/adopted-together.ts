import type { PeriodOfCare } from '../care/period-of-care.ts';
import { at, iso } from '../day.ts';

/**
 * Middlesbrough's adoption orders from April 2021 to February 2022: four groups of two brothers and sisters (permanence
 * report, March 2022).
 */
const printed = { from: at('2021-04-01'), to: at('2022-02-28'), pairs: 4 };

const monthOf = ({ end }: PeriodOfCare) => iso(end ?? 0).slice(0, 7);

/** Makes children be adopted on the day of the first of them. */
function together(group: readonly PeriodOfCare[]): void {
  const day = Math.min(...group.map(({ end }) => end ?? 0));
  for (const period of group) period.end = day;
}

/**
 * Children of one family who were adopted in one month went to one family, on one day; those of different months went
 * to different ones: they become families of their own. Nobody leaves in a different month than before.
 */
export function partAdopted(periods: readonly PeriodOfCare[]): void {
  let next = 1 + Math.max(...periods.map(({ family }) => family));
  const adopted = periods.filter(({ exit }) => exit === 'adopted');
  for (const group of Map.groupBy(adopted, (one) => `${one.family} ${monthOf(one)}`).values()) together(group);
  for (const family of Map.groupBy(adopted, (period) => period.family).values()) {
    const [, ...later] = Map.groupBy(family, ({ end }) => end).values();
    for (const group of later) {
      for (const period of group) period.family = next;
      next += 1;
    }
  }
}

/**
 * Makes as many pairs of brothers and sisters be adopted on one day in the printed months as there were. Nobody leaves
 * in a different month than before. Throws a RangeError where too few of one family were adopted in one month.
 */
export function steerPairs(periods: readonly PeriodOfCare[]): void {
  let next = 1 + Math.max(...periods.map(({ family }) => family));
  const within = periods.filter(
    ({ exit, end }) => exit === 'adopted' && end !== null && end >= printed.from && end <= printed.to,
  );
  const groups = [...Map.groupBy(within, (period) => `${period.family} ${monthOf(period)}`).values()];
  const several = groups.filter(({ length }) => length > 1);
  const days = (group: readonly PeriodOfCare[]) => new Set(group.map(({ end }) => end)).size;
  const chosen = several.sort((one, other) => days(one) - days(other)).slice(0, printed.pairs);
  if (chosen.length < printed.pairs) throw new RangeError('Too few brothers and sisters were adopted in one month.');
  for (const group of several) {
    const [first, second, ...others] = group as [PeriodOfCare, PeriodOfCare, ...PeriodOfCare[]];
    if (chosen.includes(group)) together([first, second]);
    for (const period of chosen.includes(group) ? others : [second, ...others]) {
      period.family = next;
      next += 1;
    }
  }
}
