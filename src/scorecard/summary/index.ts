export { frontPageMeasures, mostOnFront } from './chosen.ts';
export { type Elsewhere, elsewhere } from './elsewhere.ts';
export { gotBetter, mostListed, needingAttention } from './lists.ts';
export type { LinkedPiece, Sentence } from './sentence.ts';
export { changedSince, type Since, type SinceLists, sinceLists } from './since.ts';
export { summaryOf } from './summary.ts';
export { yearChangeFigures, yearChangeInWords, yearChangeOf, yearChangeParts } from './year-change.ts';
