import { type AuditCase, auditCaseProblems, type Solver } from '#audit';
import type { CaseResult } from '#conformance';
import { startHighs } from '../highs.ts';
import { collectionsIn } from './cases.ts';
import { type ProtectCase, protectProblems } from './sdc-protect.ts';
import { type PrimaryCase, primaryProblems } from './sdc-rules.ts';

/** A case of disclosure control; what else it holds depends on its kind. */
export interface SdcCase {
  format: string;
  kind: string;
  id: string;
}

/** Runs one case of a kind through the product's own functions: every difference in words, none where it passes. */
export type SdcCaseRunner = (content: SdcCase, solver: Solver) => string[] | Promise<string[]>;

/** How each kind of case is run. */
const sdcCaseRunners: Record<string, SdcCaseRunner> = {
  audit: (content, solver) => auditCaseProblems(content as SdcCase & AuditCase, solver),
  primary: (content) => primaryProblems(content as SdcCase & PrimaryCase),
  protect: (content, solver) => protectProblems(content as SdcCase & ProtectCase, solver),
};

/** The kinds of case that are about what the product does not do, and why. */
const notDone: Record<string, string> = {
  round: 'no table is published whose small counts are rounded while all others stay',
};

/** Runs the cases of disclosure control that a file or folder holds. A kind that is not known is a failure. */
export async function runSdc(place: string): Promise<CaseResult[]> {
  const cases = collectionsIn(place)
    .map(({ content }) => content as SdcCase)
    .filter(({ format }) => format === 'sdc-case/1');
  const solver = await startHighs();
  const results: CaseResult[] = [];
  for (const content of cases) results.push(await resultOf(content, solver));
  return results;
}

async function resultOf(content: SdcCase, solver: Solver): Promise<CaseResult> {
  const reason = Object.hasOwn(notDone, content.kind) ? notDone[content.kind] : undefined;
  if (reason !== undefined) return { id: content.id, status: 'skipped', detail: reason };
  const problems = await problemsOf(content, solver);
  return { id: content.id, status: problems.length === 0 ? 'passed' : 'failed', detail: problems.join('; ') };
}

async function problemsOf(content: SdcCase, solver: Solver): Promise<string[]> {
  const run = Object.hasOwn(sdcCaseRunners, content.kind) ? sdcCaseRunners[content.kind] : undefined;
  if (run === undefined) return [`kind ${content.kind} is not known`];
  try {
    return await run(content, solver);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
