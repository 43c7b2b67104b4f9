import { addDays, financialYearStart, monthStart } from '#calendar';
import type { Layout } from './layout.ts';
import type { Coverage, ExtractSource, RawTable } from './raw-table.ts';

/** Column whose earliest day says how far back a history reaches. */
const endOfHistory: Readonly<Record<string, string>> = {
  episodes: 'dec',
  reviews: 'review',
  ad1: 'date_match',
  missing: 'mis_start',
  social_worker_episodes: 'sw_dec',
  placed_for_adoption: 'date_placed_ceased',
  deprivation_of_liberty: 'dolo_start',
};

/**
 * A year counts as history where it has at least this share of the ends to be expected: those of the fullest year plus
 * one for each row still open. The ends in a year with fewer are mistyped or forgotten rows, not the whole of that
 * year.
 */
const leastShareOfEnds = 0.1;

/** What a table covers, and how many of its rows ended before that although no `coversFrom` says so. */
export interface Reached {
  coverage: Coverage;
  endedBefore: number;
}

/**
 * First and last day that a table of an extract covers. A history reaches from `coversFrom`, else from the 1 April of
 * the earliest year in an unbroken run of years with ends, else from the start of the return year, to the day of the
 * extract; a snapshot covers that day alone, or what came since `coversFrom`; a file of the year's outcomes covers the
 * return year that ended last; events run from `coversFrom`, else the first of the month; figures have periods of
 * their own.
 */
export function coverageOf(layout: Layout, table: RawTable, source: ExtractSource): Reached {
  const to = source.extractedOn;
  const whole = (from: string): Reached => ({ coverage: { from, to }, endedBefore: 0 });
  if (layout.reach === 'snapshot') return whole(source.coversFrom ?? to);
  if (layout.reach === 'year') return { coverage: lastReturnYear(to), endedBefore: 0 };
  if (layout.reach === 'figures') return { coverage: ownPeriods(table, to), endedBefore: 0 };
  if (source.coversFrom) return whole(source.coversFrom);
  if (layout.reach === 'events') return whole(monthStart(source.month));
  return history(table.columns[endOfHistory[layout.table] ?? ''] ?? [], to);
}

function history(ends: readonly unknown[], to: string): Reached {
  const known = ends.filter((end): end is string => typeof end === 'string' && end <= to);
  const byYear = new Map<string, number>();
  for (const end of known) {
    const year = financialYearStart(end);
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  const expected = ends.length - known.length + Math.max(0, ...byYear.values());
  const isHistory = (year: string) =>
    (byYear.get(year) ?? 0) > 0 && (byYear.get(year) ?? 0) >= leastShareOfEnds * expected;
  let from = financialYearStart(to);
  for (let before = yearBefore(from); isHistory(before); before = yearBefore(from)) from = before;
  return { coverage: { from, to }, endedBefore: known.filter((end) => end < from).length };
}

/** The return year that ended last on or before a day. */
function lastReturnYear(day: string): Coverage {
  const next = financialYearStart(addDays(day, 1));
  return { from: yearBefore(next), to: addDays(next, -1) };
}

const yearBefore = (yearStart: string): string => financialYearStart(addDays(yearStart, -1));

function ownPeriods(table: RawTable, to: string): Coverage {
  let from: string | null = null;
  for (const cell of table.columns.period_start ?? [])
    if (typeof cell === 'string' && (from === null || cell < from)) from = cell;
  from ??= to;
  let last = from;
  for (const cell of table.columns.period_end ?? []) if (typeof cell === 'string' && cell > last) last = cell;
  return { from, to: last };
}
