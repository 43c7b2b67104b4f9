import type { AuditQuestion, TargetBounds } from '../protector/audit-function.ts';
import { type Component, componentsOf } from './components.ts';
import { type AuditOf, gateAudit, isProtected, type Limits, strictest } from './gate-audit.ts';
import type { EditionSystem } from './system.ts';
import type { Derived } from './ties.ts';
import type { Visibility } from './visibility.ts';

/** Reads an edition as a reader does, as it is shown at the time of asking. */
export interface Reader {
  /** Hidden counts, complements and steps that can be told to be small, or of which nothing is proved. */
  told(): string[];
  /** Whether anything is told among the numbers of one component; what lies beyond it counts as known. */
  tellsWithin(component: Component): boolean;
}

/** A reader who remembers: numbers that hang together are audited again only when something else of them is hidden. */
export function readerOf(
  system: EditionSystem,
  visibility: Visibility,
  audit: AuditOf,
  limitsOf: (id: string) => Limits,
): Reader {
  const { cells, ties } = system;
  const memory = new Map<string, string[]>();
  const isHidden = (id: string) => visibility.hiddenCells.has(id);

  const questionOf = ({ members, ties: own }: Component, targets: readonly string[]): AuditQuestion => {
    const inside = new Set(members);
    const countOf = (id: string) => (cells.countOf.get(id) ?? ties.derived.get(id)?.count) as number;
    return {
      unknowns: Object.fromEntries(members.map((id) => [id, { min: ties.derived.has(id) ? 0 : 1 }])),
      facts: own.map(({ terms }) => {
        const known = [...terms].reduce((sum, [id, factor]) => sum + (inside.has(id) ? 0 : factor * countOf(id)), 0);
        const open = Object.fromEntries([...terms].filter(([id]) => inside.has(id)));
        return { terms: open, min: 0 - known, max: 0 - known };
      }),
      targets,
    };
  };

  const targetsOf = (members: readonly string[]) => members.filter((id) => ties.derived.get(id)?.kind !== 'room');

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

  const toldWithin = (component: Component): string[] => {
    const { members } = component;
    if (!members.some(isHidden)) return members.filter((id) => isSecret(ties.derived.get(id), limitsOf(id)));
    const key = members.join('\n');
    const known = memory.get(key);
    if (known !== undefined) return known;
    const limits = strictest(members.map(limitsOf));
    const told = narrowIn(component, limits) ?? narrowIn(withoutBelieved(component), limits) ?? targetsOf(members);
    memory.set(key, told);
    return told;
  };
  const tellsWithin = (component: Component): boolean => {
    const { members } = component;
    const known = memory.get(members.join('\n'));
    if (known !== undefined || !members.some(isHidden)) return toldWithin(component).length > 0;
    if (component.ties.some(({ kind }) => kind === 'believed')) return toldWithin(component).length > 0;
    const limits = strictest(members.map(limitsOf));
    const stopsAt = (bounds: TargetBounds) => !isProtected(bounds, limits);
    return gateAudit(audit, limits)({ ...questionOf(component, targetsOf(members)), stopsAt }).some(stopsAt);
  };
  return { tellsWithin, told: () => componentsOf(system, isHidden).flatMap(toldWithin) };
}

/** Whether a number that follows from known ones is small. */
function isSecret(derived: Derived | undefined, { threshold }: Limits): boolean {
  return derived !== undefined && derived.kind !== 'room' && derived.count > 0 && derived.count <= threshold;
}

/** Without what does not hold between publications. */
function withoutBelieved({ members, ties }: Component): Component {
  return { members, ties: ties.filter(({ kind }) => kind !== 'believed') };
}
