import { monthEnd } from '#calendar';
import type { LedgerRow, Publication } from '#published';

/** A row of the ledger: an ordinary count unless told otherwise. */
export function row(changes: Partial<LedgerRow> = {}): LedgerRow {
  return {
    published: '2022-07',
    measure: 'cla_count',
    authority: 'E06000002',
    authorityName: 'Middlesbrough',
    periodType: 'snapshot',
    periodStart: '2022-07-31',
    periodEnd: '2022-07-31',
    breakdown: '',
    category: '',
    numerator: 497,
    denominator: null,
    value: 497,
    unit: 'children',
    symbol: '',
    status: 'final',
    ...changes,
  };
}

/** A row whose number is hidden. */
export const hidden = (changes: Partial<LedgerRow> = {}): LedgerRow =>
  row({ numerator: null, denominator: null, value: null, symbol: 'c', ...changes });

/** A publication of a council, as far as files for machines speak of one. */
export function publication(month: string, changes: Partial<Publication> = {}): Publication {
  return {
    publication: month,
    edition: 'public',
    asAt: monthEnd(month),
    synthetic: true,
    council: { code: 'E06000002', name: 'Middlesbrough' },
    counts: { figures: 3, suppressed: 1, added: 3, revised: 0, withdrawn: 0 },
    ...changes,
  } as Publication;
}
