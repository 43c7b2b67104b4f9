import { financialYearStart, monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { at, endOf, iso } from '../day.ts';
import type { Random } from '../random.ts';
import { fitSum } from '../steering/fit-sum.ts';
import { type CountedFigure, onDay } from './figure.ts';

/**
 * Referrals from April to September 2021: 49 for the five together (Adoption Tees Valley, bi-annual report 2021-22,
 * 11.1), shared out.
 */
const halfYear: Readonly<Record<string, number>> = {
  E06000001: 8,
  [steered.code]: 15,
  E06000003: 8,
  E06000004: 11,
  E06000005: 7,
};

/** Referrals for adoption support in the year to date, at each month's end. */
export function adoptionSupportFigures(authority: Authority, random: Random): CountedFigure[] {
  const total = halfYear[authority.code] ?? 0;
  const months = monthsFrom('2020-04', '2022-07');
  const drawn = months.map(() => Math.round((total / 6) * (0.4 + 1.2 * random.next())));
  const first = months.indexOf('2021-04');
  const steeredMonths = drawn.slice(first, first + 6).map((value) => ({ value, low: 0, high: total }));
  drawn.splice(first, 6, ...fitSum(steeredMonths, total));
  let [year, toDate] = ['', 0];
  return months.map((month, index) => {
    const to = endOf(month);
    const from = financialYearStart(iso(to));
    toDate = (from === year ? toDate : 0) + (drawn[index] ?? 0);
    year = from;
    return { ...onDay('adoption_support_referrals', to, toDate), from: at(from) };
  });
}
