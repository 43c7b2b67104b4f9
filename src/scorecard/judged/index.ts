export { type AgainstTarget, goalText, goodWay, type TargetState, targetText } from './against-target.ts';
export { attention } from './attention.ts';
export type { ClearChange, TravelDirection } from './clear-change.ts';
export type { Comparison as TravelComparison } from './comparison.ts';
export { type JudgementContext, judgementContext } from './context.ts';
export { type Judged, type JudgedWords, judge, judgeAll } from './judge.ts';
export { type TargetWarning, targetWarnings } from './target-warnings.ts';
export type { Against } from './travel-points.ts';
