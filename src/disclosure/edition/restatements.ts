import type { Settings } from '#catalogue';
import { type Figure, figureKey, placeAndDay, type Unit } from '#figure';
import type { LedgerRow } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import { countedParts } from '../primary/index.ts';

/** A figure that differs from what was published of it. */
export interface Restated {
  readonly figure: Figure;
  readonly unit: Unit;
  readonly policy: DisclosurePolicy;
  /** Every row that showed its numbers. */
  readonly versions: readonly LedgerRow[];
}

/** The rows of a ledger by figure, oldest first. */
export function rowsByFigure(ledger: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  return Map.groupBy(ledger, figureKey);
}

/** Whether a row shows numbers. */
export function isShown({ symbol }: Pick<LedgerRow, 'symbol'>): boolean {
  return symbol === '' || symbol === 'u';
}

/**
 * Whether a figure beside an earlier version of itself reveals something about a few children: where the numerator, the
 * denominator or the complement has moved by 1 to the threshold.
 */
export function revealsFew({ figure, unit, policy, versions }: Restated): boolean {
  return versions.some((row) => {
    const moved = countedParts(unit).map((part) => (figure[part] ?? 0) - (row[part] ?? 0));
    const left = unit.name === 'percent' ? [(moved[1] ?? 0) - (moved[0] ?? 0)] : [];
    return [...moved, ...left].some((step) => step !== 0 && Math.abs(step) <= policy.threshold);
  });
}

/**
 * The places and days for which no restatement may be published, because one of them would reveal something about a few
 * children, and all that is published of a day must come from one state of the records. Where the figures are added up
 * to a consortium's, its total and the other members are held as well.
 *
 * @param restated the figures that would be published with other numbers
 */
export function heldPlaces(restated: readonly Restated[], consortium: Settings['consortium']): Set<string> {
  const held = new Set(restated.filter(revealsFew).map(({ figure }) => placeAndDay(figure)));
  if (consortium === undefined) return held;
  const shared = new Set(consortium.scorecard.flatMap(({ measures }) => measures));
  const places = new Set([consortium.code, ...consortium.members]);
  const added = restated.filter(({ figure }) => shared.has(figure.measure) && places.has(figure.authority));
  for (let size = -1; size !== held.size; ) {
    size = held.size;
    for (const { figure } of added) {
      if (!held.has(placeAndDay(figure))) continue;
      for (const other of added) {
        const isSame = other.figure.measure === figure.measure && other.figure.periodEnd === figure.periodEnd;
        if (isSame) held.add(placeAndDay(other.figure));
      }
    }
  }
  return held;
}
