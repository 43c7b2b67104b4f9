import { type Month, monthsFrom, shiftMonth } from '#calendar';
import type { LedgerRow } from '#published';

/**
 * Whether corrections that waited go out with a publication in any case: a quarter has ended since the publication before
 * it, or ends with it. With a first publication there are none.
 */
export function correctionsAreDueIn(month: Month, ledger: readonly Pick<LedgerRow, 'published'>[]): boolean {
  const before = ledger.reduce((last, { published }) => (published < month && published > last ? published : last), '');
  return before === '' ? endsQuarter(month) : monthsFrom(shiftMonth(before, 1), month).some(endsQuarter);
}

/** The month with which a correction goes out at the latest that waits after the publication of some month. */
export function correctionsDueAfter(month: Month): Month {
  return [1, 2, 3].map((months) => shiftMonth(month, months)).find(endsQuarter) as Month;
}

const endsQuarter = (month: Month): boolean => Number(month.slice(5)) % 3 === 0;
