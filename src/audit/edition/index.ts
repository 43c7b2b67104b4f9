/** The audit of what is published: figures and catalogue as any reader has them, and nothing else. */
export {
  auditPublished,
  type EditionAudit,
  type EditionMemory,
  type EditionOptions,
  editionMemory,
  type PublishedFiles,
  type SecretAudit,
} from './audit-edition.ts';
export { EditionError } from './edition-error.ts';
export type { Elsewhere, NumberElsewhere, OtherLedger } from './elsewhere.ts';
export { type FigureRow, readFigures } from './figure-row.ts';
export { type Findings, findingsAgainst } from './findings-against.ts';
export type { RelationInWords } from './found/index.ts';
export { readBounds, withPublishedBounds } from './published-bounds.ts';
export type { NumberOf, SecretKind } from './secrets.ts';
export { structureOf } from './structure.ts';
