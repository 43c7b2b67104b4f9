import { type FigureId, seriesKey } from '#figure';
import { asKnownNow, type LedgerRow } from '#published';
import type { Parts } from './form.ts';

/** What names one run of figures through time. The whole has no breakdown and no category. */
export type SeriesKey = Pick<FigureId, 'measure' | 'authority' | 'periodType'> &
  Partial<Pick<FigureId, 'breakdown' | 'category'>>;

/** The figures as known now, by series, oldest first, and how parts among them are shown. */
export interface FigureIndex {
  rows: ReadonlyMap<string, readonly LedgerRow[]>;
  parts: Parts;
}

/** Puts the ledger in order for looking up: the latest row of each figure, by series. */
export function indexFigures(ledger: readonly LedgerRow[], parts: Parts = 'rounded'): FigureIndex {
  const index = new Map<string, LedgerRow[]>();
  for (const row of asKnownNow(ledger)) {
    const key = seriesKey(row);
    const rows = index.get(key);
    if (rows === undefined) index.set(key, [row]);
    else rows.push(row);
  }
  for (const rows of index.values()) rows.sort((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  return { rows: index, parts };
}

/** The rows of one series, oldest first; none where nothing of it was published. */
export function rowsOf(index: FigureIndex, key: SeriesKey): readonly LedgerRow[] {
  return index.rows.get(seriesKey({ breakdown: '', category: '', ...key })) ?? [];
}
