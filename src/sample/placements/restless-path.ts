import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { countOn } from '../care/stock.ts';
import { at, type Day, endOf, monthsLater } from '../day.ts';
import type { Random } from '../random.ts';
import type { RestlessYear } from './restless-year.ts';

/**
 * Children with three placements or more in the year to a day: their number where it is published, or about what
 * percentage.
 */
type Step = readonly [day: string, children: { count: number } | { percent: number }];

/**
 * Middlesbrough: minutes of 15 February 2022, 127 children in the year to January 2021 and 37 in the year to January
 * 2022; the rest leads from one to the next. The others: DfE, children looked after, placement stability, years to 31
 * March 2021 to 2023 (Open Government Licence v3.0); March 2020 is made up.
 */
const steps: Readonly<Record<string, readonly Step[]>> = {
  E06000001: neighbour(6.8, 22, 16, 7),
  [steered.code]: [
    ['2020-06-30', { percent: 15.6 }],
    ['2020-09-30', { percent: 18.2 }],
    ['2020-12-31', { percent: 20.6 }],
    ['2021-01-31', { count: 127 }],
    ['2021-04-30', { percent: 16.6 }],
    ['2021-07-31', { percent: 12.6 }],
    ['2021-10-31', { percent: 9.2 }],
    ['2022-01-31', { count: 37 }],
    ['2022-04-30', { percent: 7.2 }],
    ['2022-07-31', { percent: 7.7 }],
  ],
  E06000003: neighbour(9.2, 27, 31, 10),
  E06000004: neighbour(8, 50, 59, 12),
  E06000005: neighbour(7.2, 22, 28, 14),
};

function neighbour(percent2020: number, count2021: number, count2022: number, percent2023: number): readonly Step[] {
  return [
    ['2020-03-31', { percent: percent2020 }],
    ['2021-03-31', { count: count2021 }],
    ['2022-03-31', { count: count2022 }],
    ['2023-03-31', { percent: percent2023 }],
  ];
}

/** The years to each month's end from June 2020 to July 2022, with how many restless children each is to have. */
export function restlessYears(authority: Authority, lives: readonly Life[], random: Random): RestlessYear[] {
  const path = (steps[authority.code] ?? []).map(([iso, step]) => {
    const day = at(iso);
    const percent = 'count' in step ? (100 * step.count) / countOn(lives, day) : step.percent;
    return { day, percent, count: 'count' in step ? step.count : null };
  });
  let drift = 0;
  return monthsFrom('2020-06', '2022-07').map((month): RestlessYear => {
    const to = endOf(month);
    const from = monthsLater(to, -12) + 1;
    drift = drift * 0.8 + random.next() - 0.5;
    const exact = path.find(({ day }) => day === to)?.count ?? null;
    if (exact !== null) return { from, to, children: exact, published: true };
    const months = Math.min(...path.filter(({ count }) => count !== null).map(({ day }) => Math.abs(day - to) / 30));
    const percent = along(path, to) + drift * Math.min(1, months / 4);
    return { from, to, children: Math.round((percent / 100) * countOn(lives, to)), published: false };
  });
}

/** The percentage on a day on the straight line between those of two days. */
function along(path: readonly { day: Day; percent: number }[], day: Day): number {
  const after = path.findIndex((step) => step.day >= day);
  const [next, before] = [path[after], path[after - 1]];
  if (next === undefined) throw new RangeError('The path of restless children ends too early.');
  if (before === undefined) return next.percent;
  return before.percent + ((next.percent - before.percent) * (day - before.day)) / (next.day - before.day);
}
