import { figureKey } from '#figure';
import type { LedgerRow } from '#published';

/** The rows, oldest first, with every version hidden of a figure that is hidden now: an old page never tells what a new one keeps. */
export function hiddenThroughout(rows: readonly LedgerRow[]): LedgerRow[] {
  const newest = new Map(rows.map((row) => [figureKey(row), row]));
  return rows.map((row) => (newest.get(figureKey(row))?.symbol === 'c' ? hidden(row) : row));
}

function hidden(row: LedgerRow): LedgerRow {
  return { ...row, numerator: null, denominator: null, value: null, symbol: 'c' };
}
