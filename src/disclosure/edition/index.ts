export type { Advice } from './advice.ts';
export type { HiddenBecause } from './edition-figure.ts';
export type { Elsewhere } from './elsewhere.ts';
export type { AuditOf } from './gate-audit.ts';
export { type EditionInput, type ProtectedEdition, protectEdition } from './protect-edition.ts';
export type { EditionReport, HiddenFigure } from './report.ts';
export type { WithheldTable } from './withhold-tables.ts';
