import { type Month, monthsFrom, shiftMonth } from '#calendar';
import { type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';

/** A count that arrives added up: over a period, or on the day that both `from` and `to` are. */
export interface CountedFigure {
  measure: string;
  from: Day;
  to: Day;
  breakdown: string;
  category: string;
  count: number;
  /** The whole that the count is a part of, where there is one. */
  whole?: number;
}

/** The last months of the quarters that the sample's figures cover. */
export const quarters: readonly Month[] = monthsFrom('2019-06', '2022-06').filter(
  (month) => Number(month.slice(5)) % 3 === 0,
);

/** A figure on one day. */
export const onDay = (measure: string, day: Day, count: number): CountedFigure => ({
  measure,
  from: day,
  to: day,
  breakdown: '',
  category: '',
  count,
});

/** A figure of the three months that end with a month. */
export const inQuarter = (measure: string, month: Month, count: number): CountedFigure => ({
  ...onDay(measure, endOf(month), count),
  from: startOf(shiftMonth(month, -2)),
});

/** A figure with its parts by kind; the parts add up to it. */
export const withKinds = (parts: Readonly<Record<string, number>>, total: CountedFigure): CountedFigure[] => [
  total,
  ...partsOf(total, 'kind', parts),
];

/** The parts of a figure by a breakdown, of the same whole as it. */
export const partsOf = (
  total: CountedFigure,
  breakdown: string,
  parts: Readonly<Record<string, number>>,
): CountedFigure[] => Object.entries(parts).map(([category, count]) => ({ ...total, breakdown, category, count }));

/** A value that goes straight from one known month to the next, and stays before the first and after the last. */
export function between(known: Readonly<Record<Month, number>>, month: Month): number {
  const months = Object.keys(known).sort();
  const before = months.findLast((one) => one <= month) ?? (months[0] as Month);
  const after = months.find((one) => one >= month) ?? (months.at(-1) as Month);
  const [low, high] = [known[before] ?? 0, known[after] ?? 0];
  if (before === after || month < before) return month < before ? high : low;
  return low + ((high - low) * (monthsFrom(before, month).length - 1)) / (monthsFrom(before, after).length - 1);
}

/** A count near a mean, as for rare events: from zero to about twice as many. */
export const few = (mean: number, random: Random): number => Math.round(mean * 2 * random.next());
