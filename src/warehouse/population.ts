import type { IsoDay } from '#calendar';
import type { Settings } from '#catalogue';
import type { Cell } from './database.ts';
import { newestOn } from './newest.ts';

/** Columns of the table `population`: for each authority and day the newest estimate that applied on it, if any did. */
export function populationColumns(
  populations: Settings['populations'],
  authorities: readonly string[],
  days: readonly IsoDay[],
): Record<string, Cell[]> {
  const rows = authorities.flatMap((authority) =>
    days.flatMap((day) => {
      const newest = newestOn(
        populations.filter((one) => one.authority === authority),
        day,
      );
      return newest === null ? [] : [{ authority, day, newest }];
    }),
  );
  return {
    authority: rows.map((row) => row.authority),
    month_end: rows.map((row) => row.day),
    children: rows.map((row) => row.newest.children),
    estimate: rows.map((row) => row.newest.estimate),
  };
}
