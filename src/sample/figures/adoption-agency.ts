import { financialYearStart, type Month, monthsFrom, shiftMonth } from '#calendar';
import type { Authority } from '../authority.ts';
import { at, endOf, iso } from '../day.ts';
import type { Random } from '../random.ts';
import { fitSum } from '../steering/fit-sum.ts';
import { type CountedFigure, onDay, partsOf } from './figure.ts';

/** What was counted in the half-years that begin in these months; the last may be a part of one. */
type HalfYears = Readonly<Record<Month, number>>;

interface Counted {
  early_notifications: HalfYears;
  adoption_support_assessments: HalfYears;
  asf_applications: HalfYears;
  /** In pounds. */
  asf_value: HalfYears;
  /** Share of the interagency fees in thousandths. */
  share: number;
}

const halves: readonly Month[] = ['2019-04', '2019-10', '2020-04', '2020-10', '2021-04', '2021-10', '2022-04'];
const since2019 = (...counts: number[]): HalfYears =>
  Object.fromEntries(counts.map((count, at) => [halves[at], count]));
const since2020 = (...counts: number[]): HalfYears =>
  Object.fromEntries(counts.map((count, at) => [halves[at + 2], count]));

/**
 * What the adoption agency counts by council. For the five together as Adoption Tees Valley's bi-annual report 2021-22
 * prints it: early notifications 88 and 76, 98 and 97, and 77, these by council (8.1); assessments 55 in 2020/21 and 46 in
 * the half-year after, applications 166 and 125, worth £637,551 and £434,553 (11.1); shares of the fees (14).
 */
const counted: Readonly<Record<string, Counted>> = {
  E06000001: {
    early_notifications: since2019(11, 9, 11, 12, 3, 8, 6),
    adoption_support_assessments: since2020(4, 5, 8, 7, 5),
    asf_applications: since2020(11, 15, 19, 18),
    asf_value: since2020(41_800, 57_320, 64_310, 62_400),
    share: 140,
  },
  E06000002: {
    early_notifications: since2019(31, 27, 36, 35, 28, 29, 19),
    adoption_support_assessments: since2020(7, 9, 14, 13, 9),
    asf_applications: since2020(21, 29, 38, 36),
    asf_value: since2020(81_300, 112_105, 133_870, 127_300),
    share: 272,
  },
  E06000003: {
    early_notifications: since2019(16, 14, 18, 16, 17, 15, 10),
    adoption_support_assessments: since2020(4, 5, 7, 7, 5),
    asf_applications: since2020(12, 16, 21, 20),
    asf_value: since2020(45_100, 61_750, 71_940, 70_900),
    share: 140,
  },
  E06000004: {
    early_notifications: since2019(20, 17, 22, 23, 20, 19, 13),
    adoption_support_assessments: since2020(6, 7, 10, 9, 6),
    asf_applications: since2020(16, 22, 29, 27),
    asf_value: since2020(61_700, 84_976, 101_233, 95_600),
    share: 246,
  },
  E06000005: {
    early_notifications: since2019(10, 9, 11, 11, 9, 9, 6),
    adoption_support_assessments: since2020(3, 5, 7, 6, 4),
    asf_applications: since2020(10, 14, 18, 17),
    asf_value: since2020(38_400, 53_100, 63_200, 60_100),
    share: 202,
  },
};

/**
 * Interagency fees that the five expect to pay in a year, in pounds: budget, forecast and number of fees, as they stood at
 * the end of a quarter. £725,000 against £500,000 at the end of September 2021 are printed (14.2).
 */
const fees: Readonly<Record<Month, readonly [budget: number, forecast: number, children: number]>> = {
  '2020-06': [480_000, 520_000, 18],
  '2020-09': [480_000, 580_000, 20],
  '2020-12': [480_000, 640_000, 22],
  '2021-03': [480_000, 668_000, 23],
  '2021-06': [500_000, 610_000, 21],
  '2021-09': [500_000, 725_000, 25],
  '2021-12': [500_000, 741_000, 25],
  '2022-03': [500_000, 754_000, 26],
  '2022-06': [650_000, 690_000, 24],
};
const lastMonth = '2022-07';

/** What the adoption agency counts of an authority, each in the year to date. */
export function adoptionAgencyFigures(authority: Authority, random: Random): CountedFigure[] {
  const { share, asf_applications, asf_value, ...monthly } = counted[authority.code] as Counted;
  const applications = inHalfYears('asf_applications', asf_applications);
  return [
    ...Object.entries(monthly).flatMap(([measure, ofHalves]) => byMonth(measure, ofHalves, random.fork(measure))),
    ...applications,
    ...inHalfYears('asf_value', asf_value).map((figure, index) => ({
      ...figure,
      whole: applications[index]?.count as number,
    })),
    ...Object.entries(fees).flatMap(([month, [budget, forecast, children]]) => {
      const total = sinceApril('interagency_fee_spend', month, (forecast * share) / 1000);
      const ofYear = partsOf(total, 'plan', { budget: (budget * share) / 1000 });
      return [{ ...total, whole: children }, ...ofYear];
    }),
  ];
}

/** At each month's end, the half-years' counts being shared out among their months. */
function byMonth(measure: string, ofHalves: HalfYears, random: Random): CountedFigure[] {
  const inMonths = Object.entries(ofHalves).flatMap(([first, count]) => {
    const last = [shiftMonth(first, 5), lastMonth].sort()[0] as Month;
    const months = monthsFrom(first, last);
    const drawn = months.map(() => Math.round((count / months.length) * (0.4 + 1.2 * random.next())));
    const fitted = fitSum(
      drawn.map((value) => ({ value, low: 0, high: count })),
      count,
    );
    return months.map((month, index): [Month, number] => [month, fitted[index] ?? 0]);
  });
  return toDate(measure, inMonths);
}

/** At the end of each half-year. */
const inHalfYears = (measure: string, ofHalves: HalfYears): CountedFigure[] =>
  toDate(
    measure,
    Object.entries(ofHalves).map(([first, count]) => [shiftMonth(first, 5), count]),
  );

/** The counts of months added up since 1 April. */
function toDate(measure: string, counts: readonly (readonly [Month, number])[]): CountedFigure[] {
  let [year, sum] = [0, 0];
  return counts.map(([month, count]) => {
    const figure = sinceApril(measure, month, 0);
    sum = (figure.from === year ? sum : 0) + count;
    year = figure.from;
    return { ...figure, count: sum };
  });
}

/** A figure from 1 April to the end of a month. */
function sinceApril(measure: string, month: Month, count: number): CountedFigure {
  const to = endOf(month);
  return { ...onDay(measure, to, count), from: at(financialYearStart(iso(to))) };
}
