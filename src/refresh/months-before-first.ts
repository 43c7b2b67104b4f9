import { type Month, monthInWords, monthOf } from '#calendar';
import type { Catalogue } from '#catalogue';
import type { LedgerRow, Publication } from '#published';
import type { Remark } from './remark.ts';

/**
 * That figures of months before `publication.firstMonth` are published and stay so, once the settings are others than
 * those of the newest publication; nothing where there are none.
 */
export function monthsBeforeFirst(
  { settings, settingsHash }: Pick<Catalogue, 'settings' | 'settingsHash'>,
  ledger: readonly LedgerRow[],
  newest: Pick<Publication, 'madeWith'>,
): Remark[] {
  const firstMonth = settings.publication.firstMonth as Month;
  if (newest.madeWith.settings === settingsHash) return [];
  if (!ledger.some(({ periodEnd, symbol }) => symbol !== 'x' && monthOf(periodEnd) < firstMonth)) return [];
  return [
    {
      says: `Figures of months before ${monthInWords(firstMonth)} are published and stay on the site: publication.firstMonth takes nothing back. They are worked out no longer, so that no correction reaches them.`,
      remedy: 'Set it back to an earlier month, unless that is meant.',
    },
  ];
}
