import { type IsoDay, monthOf, windowStart } from '#calendar';
import { alternativesOf, type Measure } from '#catalogue';
import { type PeriodType, periodStart } from '#figure';
import { type Database, readRows } from '#warehouse';

/**
 * Which sources of which authority are known on which days; `knows` answers for a measure's whole period and as far as it
 * looks back.
 */
export interface Covered {
  authorities: readonly string[];
  days: readonly { day: IsoDay; isMonthEnd: boolean }[];
  knows(measure: Measure, authority: string, type: PeriodType, end: IsoDay): boolean;
  /** Whether a source is known on a day. */
  hasSource(source: string, authority: string, day: IsoDay): boolean;
}

/**
 * Reads what the warehouse covers. A source with alternatives is known where any of them is; counts that arrived added
 * up are known for the ends of their own periods, on whatever day of the calendar's months those lie. With
 * `everything`, whatever the calendar holds is taken as known.
 */
export async function readCovered(database: Database, everything = false): Promise<Covered> {
  const covered = await readRows(database, 'select authority, source, month_end, covered_from from covered');
  const from = new Map(
    covered.map((row) => [`${row.authority} ${row.source} ${row.month_end}`, row.covered_from as IsoDay | null]),
  );
  const calendar = await readRows(database, 'select month_end, is_month_end from calendar order by month_end');
  const days = calendar.map((row) => ({
    day: row.month_end as IsoDay,
    isMonthEnd: row.is_month_end as boolean,
  }));
  const [first, last] = [monthOf(days[0]?.day ?? ''), days.at(-1)?.day ?? ''];
  for (const row of await readRows(database, 'select distinct authority, period_end from figure')) {
    const end = row.period_end as IsoDay;
    if (monthOf(end) >= first && end <= last) from.set(`${row.authority} figures ${end}`, null);
  }
  const authorities = (await readRows(database, 'select authority from authority order by authority')).map(
    (row) => row.authority as string,
  );
  const parameters = new Map(
    (await readRows(database, 'select name, value from duckdb_variables()')).map((row) => [
      row.name,
      Number(row.value),
    ]),
  );
  const answers = new Map<Measure, Map<string, boolean>>();
  return {
    authorities,
    days,
    hasSource: (source, authority, day) => from.has(`${authority} ${source} ${day}`),
    // A measure has many figures of one place and period.
    knows: (measure, authority, type, end) => {
      const own = answers.get(measure) ?? new Map<string, boolean>();
      answers.set(measure, own);
      const name = `${authority} ${type} ${end}`;
      const answer = own.get(name) ?? (everything || isKnown(measure, authority, type, end));
      own.set(name, answer);
      return answer;
    },
  };

  function isKnown(measure: Measure, authority: string, type: PeriodType, end: IsoDay): boolean {
    return measure.sources.every((source) =>
      alternativesOf(source).some((id) => {
        const known = from.get(`${authority} ${id} ${end}`);
        return known !== undefined && (known === null || known <= neededFrom(measure, id, type, end));
      }),
    );
  }

  /** The first day of which a source must tell for a figure of a period. */
  function neededFrom({ yearStartsIn, looksBack }: Measure, source: string, type: PeriodType, end: IsoDay): IsoDay {
    const start = periodStart(type, end, yearStartsIn);
    if (!looksBack?.of.includes(source)) return start;
    const months = typeof looksBack.months === 'number' ? looksBack.months : parameters.get(looksBack.months);
    if (months === undefined) throw new RangeError(`The settings have no ${looksBack.months}.`);
    const first = windowStart(end, months);
    return first < start ? first : start;
  }
}
