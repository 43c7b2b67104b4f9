export { type Appended, appendingTo, rowsToAppend, sameFigure } from './append.ts';
export { BoundError, boundColumns, formatBounds, withBounds } from './bound.ts';
export { type Chain, ChainError, type ChainLink, type ManifestFile, verifyChain } from './chain.ts';
export { sha256 } from './hash.ts';
export { checkHead, endOf, formatHead, type Head, type HeadEnd, headFile, parseHead } from './head.ts';
export { asKnownNow, asReportedIn, formatLedger, LedgerError, lastOfEachMonth, parseLedger } from './ledger.ts';
export { type LedgerRow, ledgerColumns, type PublishableFigure } from './ledger-row.ts';
export { type LedgerTexts, sayingNothing, textsOf } from './ledger-texts.ts';
export { asOtherLedger, behind, earlierLedgers, type OtherLedger } from './other-ledger.ts';
export { type OutsideFinding, outsideFindingText, readOutside } from './outside.ts';
export { factsAbout, type OutsideFact } from './outside-fact.ts';
export {
  formatPublication,
  guardCount,
  type Publication,
  parsePublication,
  sealPublication,
  type UnsealedPublication,
} from './publication.ts';
