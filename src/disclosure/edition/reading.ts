import type { AuditQuestion, TargetBounds } from '../protector/audit-function.ts';
import { type Component, componentsOf } from './components.ts';
import { type AuditOf, gateAudit, isProtected, type Limits, strictest } from './gate-audit.ts';
import type { EditionSystem } from './system.ts';
import type { Derived, Tie } from './ties.ts';
import type { Visibility } from './visibility.ts';

/** Reads an edition as a reader does, as it is shown at the time of asking. */
export interface Reader {
  /** Hidden counts, complements and steps that can be told to be small, or of which nothing is proved. */
  told(): string[];
  /** Whether anything is told among the numbers of one component; what lies beyond it counts as known. */
  tellsWithin(component: Component): boolean;
  /** Whether the bounds of a component's numbers agree with everything else that is known of them. */
  canBe(component: Component): boolean;
}

/** What is told of hidden counts: the smallest and the largest that each can be. */
export type NumberBounds = ReadonlyMap<string, { readonly min: number; readonly max?: number }>;

/** A reader who remembers: numbers that hang together are audited again only when something else of them is hidden. */
export function readerOf(
  system: EditionSystem,
  visibility: Visibility,
  audit: AuditOf,
  limitsOf: (id: string) => Limits,
  bounds: NumberBounds = new Map(),
): Reader {
  const { cells, ties } = system;
  const memory = new Map<string, string[]>();
  const isHidden = (id: string) => visibility.hiddenCells.has(id);

  const questionOf = ({ members, ties: own }: Component, targets: readonly string[]): AuditQuestion => {
    const inside = new Set(members);
    const countOf = (id: string) => (cells.countOf.get(id) ?? ties.derived.get(id)?.count) as number;
    return {
      unknowns: Object.fromEntries(
        members.map((id) => [id, { min: ties.derived.has(id) || visibility.isUntold(id) ? 0 : 1, ...bounds.get(id) }]),
      ),
      facts: own.map(({ terms }) => {
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

  /** A zero of a row that is left out is no secret: where its row stands, it is shown. */
  const targetsOf = (members: readonly string[]) =>
    members.filter(
      (id) => ties.derived.get(id)?.kind !== 'room' && !(cells.countOf.get(id) === 0 && visibility.isUntold(id)),
    );

  /** Targets that are not protected; null where the facts leave nothing to prove, as those that are only believed may. */
  const narrowIn = (component: Component, limits: Limits): string[] | null => {
    const targets = targetsOf(component.members);
    const bounds = gateAudit(audit, limits)(questionOf(component, targets));
    if (targets.length > 0 && bounds.every(({ proved }) => !proved)) return null;
    return targets.filter((_, at) => {
      const found = bounds[at];
      return found === undefined || !isProtected(found, limits);
    });
  };

  /** What is told where not all that a reader may believe can be so: by what he expects, or by what others printed. */
  const toldBySome = (component: Component, limits: Limits): string[] | null => {
    if (!component.ties.some(({ kind }) => kind === 'rumoured')) return null;
    const some = unsure.map((kind) => narrowIn(without(component, [kind]), limits)).filter((told) => told !== null);
    return some.length === 0 ? null : [...new Set(some.flat())];
  };

  const toldWithin = (component: Component): string[] => {
    const { members } = component;
    if (!members.some(isHidden)) return members.filter((id) => isSecret(ties.derived.get(id), limitsOf(id)));
    const key = keyOf(members);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const limits = strictest(members.map(limitsOf));
    const told =
      narrowIn(component, limits) ??
      toldBySome(component, limits) ??
      narrowIn(without(component, unsure), limits) ??
      targetsOf(members);
    memory.set(key, told);
    return told;
  };
  const tellsWithin = (component: Component): boolean => {
    const { members } = component;
    const known = memory.get(keyOf(members));
    if (known !== undefined || !members.some(isHidden)) return toldWithin(component).length > 0;
    if (component.ties.some(({ kind }) => unsure.includes(kind))) return toldWithin(component).length > 0;
    const limits = strictest(members.map(limitsOf));
    const stopsAt = (bounds: TargetBounds) => !isProtected(bounds, limits);
    return gateAudit(audit, limits)({ ...questionOf(component, targetsOf(members)), stopsAt }).some(stopsAt);
  };
  const canBe = (component: Component): boolean =>
    narrowIn(without(component, unsure), strictest(component.members.map(limitsOf))) !== null;
  return { tellsWithin, canBe, told: () => componentsOf(system, isHidden).flatMap(toldWithin) };
}

/** Whether a number that follows from known ones is small. */
function isSecret(derived: Derived | undefined, { threshold }: Limits): boolean {
  return derived !== undefined && derived.kind !== 'room' && derived.count > 0 && derived.count <= threshold;
}

/** Ties that need not hold: between publications, and by what others printed. */
const unsure: readonly Tie['kind'][] = ['believed', 'rumoured'];

function without({ members, ties }: Component, kinds: readonly Tie['kind'][]): Component {
  return { members, ties: ties.filter(({ kind }) => !kinds.includes(kind)) };
}
