import type { IsoDay } from '#calendar';
import type { Settings } from '#catalogue';
import type { Cell } from './database.ts';
import { newestOn } from './newest.ts';

/** Columns of the table `regional_rate`: for each day the newest rate of the region that applied on it, if any did. */
export function regionalRateColumns(rates: Settings['regionalRates'], days: readonly IsoDay[]): Record<string, Cell[]> {
  const rows = days.flatMap((day) => {
    const rate = newestOn(rates, day);
    return rate === null ? [] : [{ day, rate }];
  });
  return { month_end: rows.map((row) => row.day), per10000: rows.map((row) => row.rate.per10000) };
}
