import { createHash } from 'node:crypto';
import {
  type Audit,
  auditPublished,
  auditSystem,
  type EditionAudit,
  type PublishedFiles,
  type Solver,
  type System,
  strictWidth,
} from '#audit';
import { startHighs } from '#scripts/highs.ts';
import { keptRun } from '#tests/fixtures/kept-run.ts';

/** The solver that the tests of a file share. */
export const solver = await startHighs();

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Audits a system with the usual width. */
export const audit = (system: System, effort: 'all' | 'enough' = 'all', by: Solver = solver): Audit =>
  auditSystem(system, by, strictWidth, { digest, effort });

/** The audit of an edition, made once for as long as the auditor and the edition are the same. */
export const auditOnce = (files: PublishedFiles): Promise<EditionAudit> =>
  keptRun({ name: 'audits', asks: files }, () => auditPublished(files, solver, { digest }));
