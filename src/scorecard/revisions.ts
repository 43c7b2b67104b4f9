import type { Month } from '../calendar/index.ts';
import { figureKey, type LedgerRow } from '../published/index.ts';

/** A figure that a publication changed: as it stood, and as it stands from then on. */
export interface Revision {
  before: LedgerRow;
  after: LedgerRow;
}

/**
 * Every revision in the ledger by the publication that made it, in the ledger's order. A figure that is hidden now is hidden in
 * all of them.
 */
export function revisionsByPublication(ledger: readonly LedgerRow[]): Map<Month, Revision[]> {
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));
  const known = new Map<string, LedgerRow>();
  const revisions = new Map<Month, Revision[]>();
  for (const row of ledger) {
    const key = figureKey(row);
    const after = newest.get(key)?.symbol === 'c' ? asHidden(row) : row;
    const before = known.get(key);
    known.set(key, after);
    if (before === undefined) continue;
    const made = revisions.get(after.published);
    if (made === undefined) revisions.set(after.published, [{ before, after }]);
    else made.push({ before, after });
  }
  return revisions;
}

function asHidden(row: LedgerRow): LedgerRow {
  return { ...row, numerator: null, denominator: null, value: null, symbol: 'c' };
}
