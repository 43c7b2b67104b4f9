export type { Advice } from './advice.ts';
export type { HiddenBecause } from './edition-figure.ts';
export { type Elsewhere, nothingElsewhere } from './elsewhere.ts';
export type { AuditOf } from './gate-audit.ts';
export { policiesOf } from './policies.ts';
export { type EditionInput, type ProtectedEdition, protectEdition } from './protect-edition.ts';
export type { EditionReport, HiddenFigure } from './report.ts';
export type { WithheldTable } from './withhold-tables.ts';
