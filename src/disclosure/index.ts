export { type Band, countBands, shareBands } from './bands.ts';
export {
  type Advice,
  type AuditOf,
  type EditionInput,
  type EditionReport,
  type Elsewhere,
  type HiddenBecause,
  type HiddenFigure,
  type ProtectedEdition,
  protectEdition,
  type WithheldTable,
} from './edition/index.ts';
export { type DisclosurePolicy, PolicyError, policyFloor, standardPolicy, strengthenPolicy } from './policy.ts';
export { groupDisclosure, type Shown, showCount, showPercentage } from './primary/index.ts';
export {
  type AuditFunction,
  type AuditQuestion,
  isWide,
  type PublishedConstraint,
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
export { roundToBase } from './round-to-base.ts';
export { type SymbolReason, symbolFor } from './symbol.ts';
