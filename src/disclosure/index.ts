export { showAverage } from './average.ts';
export { type Band, countBands, shareBands } from './bands.ts';
export { isSmallCount, showCount } from './count.ts';
export { groupDisclosure, isWhollyUnfavourable, isWhollyUnfavourableShare } from './group.ts';
export { showPercentage } from './percentage.ts';
export { type DisclosurePolicy, PolicyError, policyFloor, standardPolicy, strengthenPolicy } from './policy.ts';
export {
  type AuditFunction,
  type AuditQuestion,
  isWide,
  type PublishedFact,
  type TargetBounds,
  type WidthRule,
} from './protector/audit-function.ts';
export { type Protection, protect } from './protector/protect.ts';
export type { Effort } from './protector/search.ts';
export {
  type Equation,
  type ProtectRules,
  type ProtectTask,
  ProtectTaskError,
  type Statement,
} from './protector/task.ts';
export * from './publication/index.ts';
export { showRate } from './rate.ts';
export { roundCount } from './round-count.ts';
export { type InnerTable, type RoundedTable, roundSmallCounts } from './round-small-counts.ts';
export type { ShownValue } from './shown-value.ts';
export { type SymbolReason, symbolFor } from './symbol.ts';
