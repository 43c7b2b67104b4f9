import type { Month } from '#calendar';
import type { Measure } from '#catalogue';
import { figureKey } from '#figure';
import { type LedgerRow, lastOfEachMonth } from '#published';
import { hiddenThroughout } from './hidden-now.ts';

/** A figure that a publication changed: as it stood, and as it stands from then on. */
export interface Revision {
  before: LedgerRow;
  after: LedgerRow;
}

/**
 * Every revision in the ledger by the publication that made it, in the ledger's order: what a month that was published again
 * replaced of itself is none. A figure that is hidden now is hidden in all of them.
 */
export function revisionsByPublication(ledger: readonly LedgerRow[]): Map<Month, Revision[]> {
  const known = new Map<string, LedgerRow>();
  const revisions = new Map<Month, Revision[]>();
  for (const after of lastOfEachMonth(hiddenThroughout(ledger))) {
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

/** Revisions in the order given, but the categories of one measure and period as the measure lists them. */
export function inListedOrder(
  revisions: readonly Revision[],
  measures: readonly Pick<Measure, 'id' | 'breakdowns'>[],
): Revision[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const placeOf = ({ after: { measure, breakdown, category } }: Revision): [number, number] => {
    const all = byId.get(measure)?.breakdowns ?? [];
    const at = all.findIndex(({ name }) => name === breakdown);
    return [at, all[at]?.categories.indexOf(category) ?? -1];
  };
  const ofOnePeriod = Map.groupBy(revisions, ({ after }) => figureKey({ ...after, breakdown: '', category: '' }));
  return [...ofOnePeriod.values()].flatMap((together) =>
    together.toSorted((one, other) => {
      const [left, right] = [placeOf(one), placeOf(other)];
      return left[0] - right[0] || left[1] - right[1];
    }),
  );
}
