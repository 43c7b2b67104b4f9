import { figureKey } from '#figure';
import type { LedgerRow } from '#published';

/**
 * The rows, oldest first, with every version of a figure hidden that is hidden now: old pages never show what new ones
 * hide.
 */
export function hiddenThroughout(rows: readonly LedgerRow[]): LedgerRow[] {
  const newest = new Map(rows.map((row) => [figureKey(row), row]));
  return rows.map((row) => (newest.get(figureKey(row))?.symbol === 'c' ? hidden(row) : row));
}

function hidden(row: LedgerRow): LedgerRow {
  return { ...row, numerator: null, denominator: null, value: null, symbol: 'c' };
}
