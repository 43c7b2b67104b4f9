import type { Month } from '#calendar';
import { figureKey } from '#figure';
import type { LedgerRow } from '#published';
import { hiddenThroughout } from './hidden-now.ts';

/** A figure that a publication changed: as it stood, and as it stands from then on. */
export interface Revision {
  before: LedgerRow;
  after: LedgerRow;
}

/**
 * Every revision in the ledger by the publication that made it, in the ledger's order. A figure that is hidden now is
 * hidden in all of them.
 */
export function revisionsByPublication(ledger: readonly LedgerRow[]): Map<Month, Revision[]> {
  const known = new Map<string, LedgerRow>();
  const revisions = new Map<Month, Revision[]>();
  for (const after of hiddenThroughout(ledger)) {
    const key = figureKey(after);
    const before = known.get(key);
    known.set(key, after);
    if (before === undefined) continue;
    const made = revisions.get(after.published);
    if (made === undefined) revisions.set(after.published, [{ before, after }]);
    else made.push({ before, after });
  }
  return revisions;
}
