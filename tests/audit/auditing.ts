import { createHash } from 'node:crypto';
import { type Audit, auditSystem, type Solver, type System, strictWidth } from '#audit';
import { startHighs } from '#scripts/highs.ts';

/** The solver that the tests of a file share. */
export const solver = await startHighs();

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Audits a system with the usual width. */
export const audit = (system: System, effort: 'all' | 'enough' = 'all', by: Solver = solver): Audit =>
  auditSystem(system, by, strictWidth, { digest, effort });
