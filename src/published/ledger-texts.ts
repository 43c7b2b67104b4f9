import { formatBounds } from './bound.ts';
import { formatLedger } from './ledger.ts';
import type { LedgerRow } from './ledger-row.ts';

/** The files of a ledger. */
export interface LedgerTexts {
  figures: string;
  bounds: string;
}

/** The files of rows. */
export function textsOf(rows: readonly LedgerRow[]): LedgerTexts {
  return { figures: formatLedger([...rows]), bounds: formatBounds(rows) };
}

/** A row that says nothing but that there is such a figure. */
export function sayingNothing({ bound: _, ...row }: LedgerRow): LedgerRow {
  return row.symbol === 'x' ? row : { ...row, numerator: null, denominator: null, value: null, symbol: '' };
}
