import { formatBounds, formatLedger, type LedgerRow } from '#published';

/** The files of a ledger. */
export interface Texts {
  figures: string;
  bounds: string;
}

/** The files of rows. */
export function textsOf(rows: readonly LedgerRow[]): Texts {
  return { figures: formatLedger([...rows]), bounds: formatBounds(rows) };
}
