import type { Audit, TargetAudit } from './audit.ts';
import type { Solver } from './solver.ts';
import type { System } from './system.ts';
import type { WidthPolicy } from './width.ts';

/**
 * What an audit proved, as plain data: enough to repeat it and to compare, without a value of any witness. Bounds are
 * close to the data, so a certificate stays private.
 */
export interface Certificate {
  format: 'audit-certificate/1';
  /** Hash of unknowns, constraints and targets. */
  system: string;
  solver: string;
  policy: WidthPolicy;
  verdict: Audit['verdict'];
  totals: Audit['totals'];
  problems: string[];
  targets: TargetAudit[];
}

/** The certificate of an audit. Targets are in the order of their ids. */
export function certify(
  system: System,
  audit: Audit,
  { name }: Pick<Solver, 'name'>,
  policy: WidthPolicy,
  digest: (text: string) => string,
): Certificate {
  const { unknowns, constraints, targets } = system;
  return {
    format: 'audit-certificate/1',
    system: digest(JSON.stringify([unknowns, constraints, targets])),
    solver: name,
    policy: { ...policy },
    verdict: audit.verdict,
    totals: { ...audit.totals },
    problems: [...audit.problems],
    targets: audit.targets.map((target) => ({ ...target })).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
  };
}
