import type { IsoDay } from '../calendar/index.ts';
import type { Measure, PeriodType } from '../catalogue/index.ts';
import { readRows, type WarehouseConnection } from '../warehouse/index.ts';
import { periodStart } from './period.ts';

/** What is known of which authority on which days; `knows` answers for a measure's whole period. */
export interface Covered {
  authorities: readonly string[];
  days: readonly { day: IsoDay; isMonthEnd: boolean }[];
  knows(measure: Measure, authority: string, type: PeriodType, end: IsoDay): boolean;
}

/** Reads what the warehouse covers. With `everything`, whatever the calendar holds is taken as known. */
export function readCovered(connection: WarehouseConnection, everything = false): Covered {
  const from = new Map(
    readRows(connection, 'select authority, source, month_end, covered_from from covered').map((row) => [
      `${row.authority} ${row.source} ${row.month_end}`,
      row.covered_from as IsoDay | null,
    ]),
  );
  const days = readRows(connection, 'select month_end, is_month_end from calendar order by month_end').map((row) => ({
    day: row.month_end as IsoDay,
    isMonthEnd: row.is_month_end as boolean,
  }));
  const authorities = readRows(connection, 'select authority from authority order by authority').map(
    (row) => row.authority as string,
  );
  return {
    authorities,
    days,
    knows: (measure, authority, type, end) =>
      everything ||
      measure.sources.every((source) => {
        const known = from.get(`${authority} ${source} ${end}`);
        return known !== undefined && (known === null || known <= periodStart(type, end));
      }),
  };
}
