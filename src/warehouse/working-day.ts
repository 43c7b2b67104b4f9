import { bankHolidays, type IsoDay } from '#calendar';
import { sqlText } from './sql-text.ts';

/** So many years before the first day a child may have come into care of whom a day asks. */
const yearsBefore = 20;

/**
 * The statement that makes `working_day`: the working days of England round the days that figures are wanted for, numbered
 * in order. Mondays to Fridays without bank holidays: regulation 2 of SI 2010/959, which takes them from the Banking and
 * Financial Dealings Act 1971.
 */
export function workingDaySql(days: readonly IsoDay[]): string {
  const years =
    days.length === 0 ? [] : [days[0] as IsoDay, days.at(-1) as IsoDay].map((day) => Number(day.slice(0, 4)));
  const [first = 2000, last = first] = [(years[0] ?? 2020) - yearsBefore, (years[1] ?? 2020) + 1];
  const holidays = Array.from({ length: last - first + 1 }, (_, at) => bankHolidays(first + at)).flat();
  return `create or replace table working_day as
    select day::date as day, row_number() over (order by day)::integer as working_day_no
    from (select unnest(generate_series(date '${first}-01-01', date '${last}-12-31', interval 1 day)) as day)
    where isodow(day) <= 5 and day::date not in (${holidays.map((day) => `date ${sqlText(day)}`).join(', ')})`;
}
