import { auditSystem } from './audit.ts';
import type { Solver } from './solver.ts';
import type { LinearConstraint, System, Term, Unknown } from './system.ts';
import { usualWidth } from './width.ts';

type Terms = Record<string, number>;

/** A case of the kind `audit` (format sdc-case/1), as far as the auditor is asked about it. */
export interface AuditCase {
  id: string;
  unknowns: Record<string, Pick<Unknown, 'min' | 'max'>>;
  /** The linear constraints, under the name that the format gives them. */
  facts: (Omit<LinearConstraint, 'terms'> & { terms: Terms })[];
  targets: { id: string; terms: Terms; sensitive: boolean; interval: [number, number]; state: string }[];
  expect: { verdict: string; exact: string[]; failing: string[] };
}

/** The system that a case describes. */
export function systemOfCase({ unknowns, facts, targets }: AuditCase): System {
  const termsOf = (terms: Terms): Term[] => Object.entries(terms);
  return {
    unknowns: Object.entries(unknowns).map(([id, { min, max }]) => ({ id, min, max })),
    constraints: facts.map(({ id, terms, min, max }) => ({ id, terms: termsOf(terms), min, max })),
    targets: targets.map(({ id, terms, sensitive }) => ({ id, terms: termsOf(terms), sensitive })),
  };
}

/** Audits a case: every way in which what was found differs from what the case expects, in words. */
export function auditCaseProblems(content: AuditCase, solver: Solver): string[] {
  const { verdict, targets, problems } = auditSystem(systemOfCase(content), solver, usualWidth, { digest: String });
  const said: string[] = [...problems];
  const compare = (what: string, found: string, expected: string) => {
    if (found !== expected) said.push(`${what} is ${found}, not ${expected}`);
  };
  content.targets.forEach(({ id, interval, state }, at) => {
    const found = targets[at];
    compare(id, `${found?.lower} to ${found?.upper}`, interval.join(' to '));
    compare(`the verdict on ${id}`, String(found?.verdict), state);
  });
  const secrets = targets.filter(({ sensitive }) => sensitive);
  const idsOf = (found: typeof secrets): string =>
    found
      .map(({ id }) => id)
      .sort()
      .join(', ');
  const listed = (ids: readonly string[]): string => [...ids].sort().join(', ');
  compare('the verdict', verdict, content.expect.verdict);
  compare('exact', idsOf(secrets.filter((found) => found.verdict === 'exact')), listed(content.expect.exact));
  compare('failing', idsOf(secrets.filter((found) => found.verdict !== 'wide')), listed(content.expect.failing));
  return said;
}
