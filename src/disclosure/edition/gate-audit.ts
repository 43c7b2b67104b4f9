import type { DisclosurePolicy } from '../policy.ts';
import {
  type AuditFunction,
  type AuditQuestion,
  isWide,
  type TargetBounds,
  type WidthRule,
} from '../protector/audit-function.ts';

/** How narrow a hidden number may become, and which numbers are small. */
export type Limits = Pick<DisclosurePolicy, 'threshold' | 'width' | 'reach'>;

/** An audit that goes as far as a rule of width needs. */
export type AuditOf = (rule: WidthRule) => AuditFunction;

/** Limits that keep all of these. */
export function strictest(all: readonly Limits[]): Limits {
  const most = (part: keyof Limits) => all.reduce((so, limits) => Math.max(so, limits[part]), 0);
  return { threshold: most('threshold'), width: most('width'), reach: most('reach') };
}

const noBounds: TargetBounds = { min: 0, proved: true };

/**
 * Whether these bounds leave a small count protected: the number is certainly not small, or many other values are
 * possible.
 */
export function isProtected(bounds: TargetBounds, { threshold, width, reach }: Limits): boolean {
  const { min, max = Infinity, proved } = bounds;
  return proved && (max < 1 || min > threshold || isWide(bounds, { minWidth: width, mustReach: reach }));
}

/**
 * The audit as the gate uses it: a number that is proved not to be small needs no width. A single constraint is worked
 * out here; everything else goes to the audit that was passed in.
 */
export function gateAudit(auditOf: AuditOf, limits: Limits): AuditFunction {
  const audit = auditOf({ minWidth: limits.width, mustReach: limits.reach });
  return (question) => {
    const asGate = (one: TargetBounds) => (isProtected(one, limits) ? noBounds : one);
    const { stopsAt } = question;
    const asked =
      stopsAt === undefined ? question : { ...question, stopsAt: (one: TargetBounds) => stopsAt(asGate(one)) };
    const bounds = question.constraints.length <= 1 ? boundsByOneConstraint(question) : null;
    return (bounds ?? audit(asked)).map(asGate);
  };
}

/**
 * The bounds that one equation leaves its unknowns, all of which count once: exact, since every whole number between is
 * possible too. Null where the question is another.
 */
function boundsByOneConstraint({ unknowns, constraints, targets }: AuditQuestion): TargetBounds[] | null {
  const [constraint] = constraints;
  const terms = Object.entries(constraint?.terms ?? {});
  if (constraints.length > 1 || terms.some(([, factor]) => Math.abs(factor) !== 1)) return null;
  if (constraint !== undefined && (constraint.min === undefined || constraint.min !== constraint.max)) return null;
  const ends = (id: string, factor: number) => {
    const { min, max = Infinity } = unknowns[id] as { min: number; max?: number };
    return factor > 0 ? { low: min, high: max } : { low: -max, high: -min };
  };
  return targets.map((target) => {
    const own = unknowns[target] as { min: number; max?: number };
    const factor = constraint?.terms[target];
    if (factor === undefined) return { ...own, proved: true };
    const rest = terms.filter(([id]) => id !== target).map(([id, other]) => ends(id, other));
    const low = (constraint?.min ?? 0) - rest.reduce((sum, { high }) => sum + high, 0);
    const high = (constraint?.min ?? 0) - rest.reduce((sum, end) => sum + end.low, 0);
    const min = Math.max(own.min, factor > 0 ? low : -high);
    const max = Math.min(own.max ?? Infinity, factor > 0 ? high : -low);
    return { min, proved: min <= max, ...(max === Infinity ? {} : { max }) };
  });
}
