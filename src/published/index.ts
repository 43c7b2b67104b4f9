export { type Appended, rowsToAppend } from './append.ts';
export { sha256 } from './hash.ts';
export { asKnownNow, asReportedIn, formatLedger, LedgerError, parseLedger } from './ledger.ts';
export {
  type FigureSymbol,
  figureKey,
  type LedgerRow,
  ledgerColumns,
  type PublishableFigure,
  symbols,
} from './ledger-row.ts';
export { formatPublication, guardCount, type Publication, parsePublication } from './publication.ts';
