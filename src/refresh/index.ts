export { type Cause, type LocatedFinding, severities } from './cause.ts';
export { checkedCodeWords } from './code-words.ts';
/** The steps of a refresh, from extracts to published figures. What it reads, writes and asks is handed in. */
export { type CouncilState, type Diagnosis, diagnose } from './diagnosis.ts';
export {
  type Auditor,
  type Entry,
  type KeptValues,
  type Output,
  type Publishing,
  type ReadableFiles,
  type RefreshEffects,
  type RefreshFiles,
  type Step,
  takeSteps,
} from './effects.ts';
export { emptyMonths } from './empty-months.ts';
export { escaped } from './escaped.ts';
export { type ExtractFolder, findExtracts } from './extract-folders.ts';
export { extentOf, mainProblem, placeOf } from './findings-report.ts';
export { KeptReadings, keptFolder } from './kept-readings.ts';
export { monthMeant } from './month-meant.ts';
export { type Effects, effectKinds } from './movement.ts';
export { movedInWords, movementWords } from './movement-words.ts';
export { namedAuthorities } from './named-authorities.ts';
export type { RefreshOptions } from './options.ts';
export { describeOutcome, type Outcome } from './outcome.ts';
export { outsidePlaces } from './outside-facts.ts';
export { checkedExtract, readExtractFolder, readExtracts } from './read-extracts.ts';
export { readForFigures } from './read-for-figures.ts';
export { refresh } from './refresh.ts';
export { RefreshStopped } from './refresh-stopped.ts';
export type { Remark } from './remark.ts';
export { usedTables } from './used-tables.ts';
export type { Watcher } from './watcher.ts';
