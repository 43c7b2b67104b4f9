import { financialYearStart, monthStart } from '../calendar/index.ts';
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
 * First and last day of which a table of an extract knows. A history reaches from `coversFrom`, else from the 1 April on or
 * before its earliest end, else from the start of the return year, to the day of the extract; a snapshot knows that day alone;
 * events run from `coversFrom`, else the first of the month; figures bring their own periods.
 */
export function coverageOf(layout: Layout, table: RawTable, source: ExtractSource): Coverage {
  const to = source.extractedOn;
  if (layout.reach === 'snapshot') return { from: to, to };
  if (layout.reach === 'figures') return ownPeriods(table, to);
  if (source.coversFrom) return { from: source.coversFrom, to };
  if (layout.reach === 'events') return { from: monthStart(source.month), to };
  const column = table.columns[endOfHistory[layout.table] ?? ''] ?? [];
  return { from: financialYearStart(earliest(column, to) ?? to), to };
}

function earliest(cells: readonly unknown[], limit: string): string | null {
  let first: string | null = null;
  for (const cell of cells)
    if (typeof cell === 'string' && cell <= limit && (first === null || cell < first)) first = cell;
  return first;
}

function ownPeriods(table: RawTable, to: string): Coverage {
  const from = earliest(table.columns.period_start ?? [], '9999-12-31') ?? to;
  let last = from;
  for (const cell of table.columns.period_end ?? []) if (typeof cell === 'string' && cell > last) last = cell;
  return { from, to: last };
}
