export { type CardOwner, comparePublished, type PublishedComparison } from './benchmarks/benchmark-comparison.ts';
export { countsInWords, differenceInWords, type TwoFigures } from './benchmarks/benchmark-difference.ts';
export { type PublishedFigures, publishedAttribution, readPublishedFigures } from './benchmarks/benchmark-figures.ts';
export { type PublishedLine, publishedLines, publishedLinesInWords } from './benchmarks/benchmark-lines.ts';
export { type OwnLatest, type PublishedValue, publishedSentence } from './benchmarks/benchmark-sentence.ts';
export type { PublishedDot, PublishedStrip } from './benchmarks/benchmark-strip.ts';
export type { PublishedAs, PublishedCell, PublishedRow } from './benchmarks/benchmark-table.ts';
export { ordinal, publishedSymbolWords, standingInWords } from './benchmarks/benchmark-words.ts';
export { boundInWords } from './bound-words.ts';
export { type Card, type Comparison, cardOf, compareAuthorities } from './card.ts';
export { changeInWords, changeOnYear, type NoChange, type YearChange } from './change.ts';
export type { Direction } from './direction.ts';
export { type FigureIndex, indexFigures, rowsOf, type SeriesKey } from './figure-index.ts';
export { type Form, formOf, partsInForm, valueInForm } from './form.ts';
export { type Group, type Groups, groupsHeadline, largestGroup } from './groups.ts';
export { headline, mostWords, wordCount } from './headline.ts';
export { hiddenThroughout } from './hidden-now.ts';
export {
  type Against,
  type AgainstTarget,
  attention,
  type ClearChange,
  goalText,
  goodWay,
  type Judged,
  type JudgedWords,
  type JudgementContext,
  judge,
  judgeAll,
  judgementContext,
  type TargetState,
  type TargetWarning,
  type TravelComparison,
  type TravelDirection,
  targetText,
  targetWarnings,
} from './judged/index.ts';
export { type LeadPeriods, leadFirst, leadPeriods } from './lead-period.ts';
export { isAmongThoseWithNumbers, type Opening, openingOf } from './opening.ts';
export { inListedOrder, type Revision, revisionsByPublication } from './revisions.ts';
export { latestOf, type Series, type SeriesPoint, seriesOf, yearBefore } from './series.ts';
export { type Relation, relationOf, type Shown } from './shown.ts';
export { type PlaceRow, sideBySide } from './side-by-side.ts';
export {
  keysOf,
  type Piece,
  type Said,
  type SaidKind,
  type SpeaksOf,
  textOf,
} from './speaks-of.ts';
export {
  changedSince,
  type Elsewhere,
  elsewhere,
  frontPageMeasures,
  gotBetter,
  type LinkedPiece,
  mostListed,
  mostOnFront,
  needingAttention,
  type Sentence,
  type Since,
  type SinceLists,
  sinceLists,
  summaryOf,
  yearChangeFigures,
  yearChangeInWords,
  yearChangeOf,
  yearChangeParts,
} from './summary/index.ts';
export { reasonWords, symbolMeanings, symbolWords } from './symbol-words.ts';
export { type ValueCell, valueCell } from './value-cell.ts';
