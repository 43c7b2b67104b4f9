import { type IsoDay, monthOf } from '#calendar';
import type { Settings } from '#catalogue';
import type { ReadExtract } from '#extracts';
import type { Database } from './database.ts';
import { loadWarehouse } from './load.ts';
import { readRows } from './rows.ts';

/** How many children of all authorities were looked after on a day, and how many with those in short breaks. */
export interface Stock {
  day: IsoDay;
  children: number;
  childrenWithShortBreaks: number;
}

/** Counts the children looked after on each of some days. The database's warehouse is replaced. */
export async function stockOn(
  database: Database,
  extracts: readonly ReadExtract[],
  settings: Settings,
  days: readonly IsoDay[],
): Promise<Stock[]> {
  const months = days.map(monthOf).sort();
  await loadWarehouse(database, {
    extracts,
    settings,
    firstMonth: months[0] as string,
    lastMonth: months.at(-1) as string,
    extraDates: days,
  });
  const counted = await readRows(
    database,
    `select c.month_end,
            (select count(*) from looked_after l where l.month_end = c.month_end) as children,
            count(distinct (e.authority, e.child_id)) filter (e.child_id is not null) as with_short_breaks
     from calendar c
     left join episode e
       on e.episode_start <= c.month_end and coalesce(e.episode_end, date '9999-12-31') > c.month_end
     group by all`,
  );
  return days.map((day) => {
    const row = counted.find((one) => one.month_end === day);
    return {
      day,
      children: Number(row?.children ?? 0),
      childrenWithShortBreaks: Number(row?.with_short_breaks ?? 0),
    };
  });
}
