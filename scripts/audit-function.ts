import { createHash } from 'node:crypto';
import { auditSystem, type Bounds, type Solver, type System } from '#audit';
import type { AuditFunction, PublishedConstraint, WidthRule } from '#disclosure';

/** Where a hidden count has no largest value, the auditor is given this one. */
export const noLargest = 1_000_000;

/** The auditor as the protector's argument: it goes no further than its verdict needs. */
export function auditBy(solver: Solver, rules: WidthRule): AuditFunction {
  return ({ unknowns, constraints, targets, stopsAt }) => {
    const boundsOf = ({ lower, upper, verdict }: Pick<Bounds, 'lower' | 'upper' | 'verdict'>) => ({
      min: lower ?? 0,
      max: upper ?? 0,
      proved: verdict !== 'unproved',
    });
    const system = auditedSystem(
      Object.entries(unknowns).map(([id, { min, max = noLargest }]) => ({ id, min, max })),
      constraints,
      targets,
    );
    return auditSystem(system, solver, auditedWidth(rules), {
      // Nothing is certified here: the hashes of witnesses are not looked at.
      digest: () => '',
      effort: 'enough',
      ...(stopsAt === undefined ? {} : { stopsAt: (ends: Bounds) => stopsAt(boundsOf(ends)) }),
    }).targets.map(boundsOf);
  };
}

/** The auditor's words for what the protector asks. */
export function auditedSystem(
  unknowns: System['unknowns'],
  constraints: readonly PublishedConstraint[],
  targets: readonly string[],
): System {
  return {
    unknowns,
    constraints: constraints.map(({ terms, ...ends }, at) => ({
      id: `constraint ${at}`,
      terms: Object.entries(terms),
      ...ends,
    })),
    targets: targets.map((id) => ({ id, terms: [[id, 1]], sensitive: true })),
  };
}

/** A rule of width in the auditor's words: how many values, and one of them above what. */
export function auditedWidth({ minWidth, mustReach = 0 }: WidthRule): { values: number; above: number } {
  return { values: minWidth + 1, above: mustReach - 1 };
}

/** SHA-256 of a text, in hexadecimal digits. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
