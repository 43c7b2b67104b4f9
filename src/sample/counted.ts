import { type Month, monthsFrom } from '../calendar/index.ts';
import { type Authority, steered } from './authority.ts';
import { at, type Day, endOf } from './day.ts';
import type { Random } from './random.ts';

/** A count that arrives added up. */
export interface CountedFigure {
  measure: string;
  from: Day;
  to: Day;
  breakdown: string;
  category: string;
  count: number;
}

/** Printed counts: executive member report, 16 January 2019; private fostering report, 30 March 2022; minutes of 15 February 2022. */
const printed: readonly (readonly [measure: string, from: string, to: string, count: number, category?: string])[] = [
  ['cp_count', '2018-12-21', '2018-12-21', 226],
  ['cin_count', '2018-12-21', '2018-12-21', 1022],
  ['cp_count', '2021-12-29', '2021-12-29', 420],
  ['cin_count', '2021-12-29', '2021-12-29', 1446],
  ['private_fostering_count', '2021-03-31', '2021-03-31', 6],
  ['private_fostering_count', '2021-12-29', '2021-12-29', 4],
  ['fostering_enquiries', '2021-07-01', '2021-09-30', 14],
  ['fostering_enquiries', '2021-10-01', '2021-12-31', 10],
  ['fostering_initial_visits', '2021-07-01', '2021-09-30', 3],
  ['fostering_families', '2021-09-30', '2021-09-30', 130],
  ['fostering_families', '2021-12-31', '2021-12-31', 122],
  ['foster_vacancies', '2021-09-30', '2021-09-30', 50],
  ['foster_vacancies', '2021-12-31', '2021-12-31', 15],
];

/** Children with a plan and in need for each child in care, near the region's (DfE, characteristics of children in need, 2021). */
const ratios: Readonly<Record<string, readonly [protection: number, need: number]>> = {
  E06000001: [150, 720],
  [steered.code]: [412, 1440],
  E06000003: [210, 980],
  E06000004: [260, 1320],
  E06000005: [140, 760],
};

/** The added-up counts that come with an extract: the month's, and in the first extract those of before. */
export function countedFigures(authority: Authority, covers: Day, month: Month, random: Random): CountedFigure[] {
  const months = monthsFrom('2020-04', month).filter((one) => endOf(one) >= covers);
  const [protection, need] = ratios[authority.code] as readonly [number, number];
  const snapshots = months.flatMap((one): CountedFigure[] => {
    const chance = random.fork(one);
    const day = endOf(one);
    const near = (count: number) => Math.round(count * (0.95 + chance.next() * 0.1));
    return (
      [
        ['cp_count', near(protection)],
        ['cin_count', near(need)],
      ] as const
    ).map(([measure, count]) => ({ measure, from: day, to: day, breakdown: '', category: '', count }));
  });
  if (authority.code !== steered.code) return snapshots;
  const known = printed
    .filter(([, , to]) => at(to) >= covers && at(to) <= endOf(month))
    .map(([measure, from, to, count]) => ({ measure, from: at(from), to: at(to), breakdown: '', category: '', count }));
  return [...known, ...snapshots];
}
