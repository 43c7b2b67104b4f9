import type { Month } from '#calendar';
import { figureKey, periodKey } from '#figure';
import { asKnownNow } from './ledger.ts';
import type { LedgerRow, PublishableFigure } from './ledger-row.ts';

/** What a publication would add to the ledger. */
export interface Appended {
  rows: LedgerRow[];
  added: number;
  revised: number;
  withdrawn: number;
}

/**
 * The rows that a publication adds to the ledger: figures that are new, and a revision of each that was published with
 * other numbers, with something else in the place of a hidden number, or over a period that starts on another day. A figure that no longer exists, while its measure,
 * authority and period still have others (a category that was dropped), is withdrawn: revised to `x`. Where a whole
 * period has no figure any longer, because its extract was deleted when its time was up, what was published stands.
 * Nothing that stands in the ledger is changed.
 *
 * @param ledger every row published so far
 * @param figures all the figures of this publication, history included
 * @param published the publication's month. Throws a RangeError where a later month is already published.
 */
export function rowsToAppend(
  ledger: readonly LedgerRow[],
  figures: readonly PublishableFigure[],
  published: Month,
): Appended {
  return appendingTo(ledger, published)(figures);
}

/** The same for figures that are tried one after another, so that a ledger is read through once. */
export function appendingTo(
  ledger: readonly LedgerRow[],
  published: Month,
): (figures: readonly PublishableFigure[]) => Appended {
  const later = ledger.find((row) => row.published > published);
  if (later !== undefined) {
    throw new RangeError(`${later.published} is already published: ${published} cannot come after it.`);
  }
  const standing = new Map(asKnownNow(ledger).map((row) => [figureKey(row), row]));
  return (figures) => appended(standing, figures, published);
}

function appended(
  standing: ReadonlyMap<string, LedgerRow>,
  figures: readonly PublishableFigure[],
  published: Month,
): Appended {
  const known = new Map(standing);
  const covered = new Set(figures.map(periodKey));
  const result: Appended = { rows: [], added: 0, revised: 0, withdrawn: 0 };
  for (const figure of figures) {
    const key = figureKey(figure);
    const before = known.get(key);
    known.delete(key);
    if (before === undefined) {
      result.rows.push({ published, ...figure, status: 'final' });
      result.added += 1;
    } else if (!sameFigure(before, figure)) {
      result.rows.push({ published, ...figure, status: 'revised' });
      result.revised += 1;
    }
  }
  for (const gone of known.values()) {
    if (!covered.has(periodKey(gone)) || gone.symbol === 'x') continue;
    const { bound: _, ...figure } = gone;
    result.rows.push({
      ...figure,
      published,
      numerator: null,
      denominator: null,
      value: null,
      symbol: 'x',
      status: 'revised',
    });
    result.withdrawn += 1;
  }
  return result;
}

/** Whether two rows of one figure say the same, in the place of a hidden number too. */
export function sameFigure(one: PublishableFigure, other: PublishableFigure): boolean {
  return (
    one.periodStart === other.periodStart &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.value === other.value &&
    one.unit === other.unit &&
    one.symbol === other.symbol &&
    one.bound?.atLeast === other.bound?.atLeast &&
    one.bound?.atMost === other.bound?.atMost
  );
}
