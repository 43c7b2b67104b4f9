import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import { between, type CountedFigure, onDay } from './figure.ts';

/** The year's budget for children's services in pounds, and the percentage of it that goes on care, at both ends. */
const budgets: Readonly<Record<string, { yearly: number; percent: readonly [first: number, last: number] }>> = {
  E06000001: { yearly: 24_600_000, percent: [47, 51] },
  [steered.code]: { yearly: 42_900_000, percent: [56, 62] },
  E06000003: { yearly: 28_300_000, percent: [50, 55] },
  E06000004: { yearly: 41_200_000, percent: [49, 54] },
  E06000005: { yearly: 22_500_000, percent: [45, 50] },
};

/** How much larger a year's budget is than the one before. */
const growth = 1.03;
const firstYear = 2020;

/** What care costs each month, of the month's part of the budget, both in pounds. */
export function costFigures(authority: Authority, random: Random): CountedFigure[] {
  const { yearly, percent } = budgets[authority.code] as (typeof budgets)[string];
  return monthsFrom('2020-04', '2022-07').map((month) => {
    const years = Number(month.slice(0, 4)) - firstYear - (month.slice(5) < '04' ? 1 : 0);
    const whole = Math.round((yearly * growth ** years) / 12);
    const share = between({ '2020-04': percent[0], '2022-07': percent[1] }, month) + (random.next() - 0.5) * 1.6;
    const spent = Math.round((whole * share) / 100);
    return { ...onDay('care_cost_percent', endOf(month), spent), from: startOf(month), whole };
  });
}
