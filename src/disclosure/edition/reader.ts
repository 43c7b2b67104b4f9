import type { AuditQuestion, TargetBounds } from '../protector/audit-function.ts';
import { type Component, componentsOf } from './components.ts';
import { type AuditOf, gateAudit, isProtected, type Limits, strictest } from './gate-audit.ts';
import type { Derived, LinearConstraint } from './linear-constraint.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';

/** What a reader can work out from an edition, as it is shown at the time of asking. */
export interface Reader {
  /** Hidden counts, complements and steps that can be worked out to be small, or about which nothing is proved. */
  inferable(): string[];
  /** Whether anything can be worked out about the numbers of one component; what lies beyond it counts as known. */
  canInferWithin(component: Component): boolean;
  /** Whether the bounds of a component's numbers agree with everything else that is known of them. */
  canBe(component: Component): boolean;
}

/** Bounds of hidden counts: the smallest and the largest value that each can have. */
export type NumberBounds = ReadonlyMap<string, { readonly min: number; readonly max?: number }>;

/** A reader who remembers: linked numbers are audited again only when what is hidden of them has changed. */
export function readerOf(
  system: EditionSystem,
  visibility: Visibility,
  audit: AuditOf,
  limitsOf: (id: string) => Limits,
  bounds: NumberBounds = new Map(),
): Reader {
  const { cells, constraints } = system;
  const memory = new Map<string, string[]>();
  const isHidden = (id: string) => visibility.hiddenCells.has(id);

  const questionOf = ({ members, constraints: own }: Component, targets: readonly string[]): AuditQuestion => {
    const inside = new Set(members);
    const countOf = (id: string) => (cells.countOf.get(id) ?? constraints.derived.get(id)?.count) as number;
    return {
      unknowns: Object.fromEntries(
        members.map((id) => [
          id,
          { min: constraints.derived.has(id) || visibility.isUnpublished(id) ? 0 : 1, ...bounds.get(id) },
        ]),
      ),
      constraints: own.map(({ terms }) => {
        const known = [...terms].reduce((sum, [id, factor]) => sum + (inside.has(id) ? 0 : factor * countOf(id)), 0);
        const open = Object.fromEntries([...terms].filter(([id]) => inside.has(id)));
        return { terms: open, min: 0 - known, max: 0 - known };
      }),
      targets,
    };
  };

  const keyOf = (members: readonly string[]) =>
    members
      .map((id) => {
        const bound = bounds.get(id);
        return bound === undefined ? id : `${id} ${bound.min} ${bound.max}`;
      })
      .join('\n');

  /** A zero in a row that is left out is no secret: if its row were published, it would be shown. */
  const targetsOf = (members: readonly string[]) =>
    members.filter(
      (id) =>
        constraints.derived.get(id)?.kind !== 'slack' && !(cells.countOf.get(id) === 0 && visibility.isUnpublished(id)),
    );

  /**
   * Targets that are not protected; null where the constraints contradict each other, as assumed and conflicting ones
   * may.
   */
  const narrowIn = (component: Component, limits: Limits): string[] | null => {
    const targets = targetsOf(component.members);
    const bounds = gateAudit(audit, limits)(questionOf(component, targets));
    if (targets.length > 0 && bounds.every(({ proved }) => !proved)) return null;
    return targets.filter((_, at) => {
      const found = bounds[at];
      return found === undefined || !isProtected(found, limits);
    });
  };

  /**
   * What is inferable where a reader's assumptions and what others published cannot all be true: by the assumptions
   * alone, or by the external numbers alone.
   */
  const inferableBySome = (component: Component, limits: Limits): string[] | null => {
    if (!component.constraints.some(({ kind }) => kind === 'conflicting')) return null;
    const some = unsure
      .map((kind) => narrowIn(without(component, [kind]), limits))
      .filter((inferable) => inferable !== null);
    return some.length === 0 ? null : [...new Set(some.flat())];
  };

  const inferableWithin = (component: Component): string[] => {
    const { members } = component;
    if (!members.some(isHidden)) return members.filter((id) => isSecret(constraints.derived.get(id), limitsOf(id)));
    const key = keyOf(members);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const limits = strictest(members.map(limitsOf));
    const inferable =
      narrowIn(component, limits) ??
      inferableBySome(component, limits) ??
      narrowIn(without(component, unsure), limits) ??
      targetsOf(members);
    memory.set(key, inferable);
    return inferable;
  };
  const canInferWithin = (component: Component): boolean => {
    const { members } = component;
    const known = memory.get(keyOf(members));
    if (known !== undefined || !members.some(isHidden)) return inferableWithin(component).length > 0;
    if (component.constraints.some(({ kind }) => unsure.includes(kind))) return inferableWithin(component).length > 0;
    const limits = strictest(members.map(limitsOf));
    const stopsAt = (bounds: TargetBounds) => !isProtected(bounds, limits);
    return gateAudit(audit, limits)({ ...questionOf(component, targetsOf(members)), stopsAt }).some(stopsAt);
  };
  const canBe = (component: Component): boolean =>
    narrowIn(without(component, unsure), strictest(component.members.map(limitsOf))) !== null;
  return { canInferWithin, canBe, inferable: () => componentsOf(system, isHidden).flatMap(inferableWithin) };
}

/** Whether a number that follows from known ones is small. */
function isSecret(derived: Derived | undefined, { threshold }: Limits): boolean {
  return derived !== undefined && derived.kind !== 'slack' && derived.count > 0 && derived.count <= threshold;
}

/** Constraints that need not hold: between publications, and by what others published. */
const unsure: readonly LinearConstraint['kind'][] = ['assumed', 'conflicting'];

function without({ members, constraints }: Component, kinds: readonly LinearConstraint['kind'][]): Component {
  return { members, constraints: constraints.filter(({ kind }) => !kinds.includes(kind)) };
}
