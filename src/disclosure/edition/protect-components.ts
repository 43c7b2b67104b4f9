import { protect } from '../protector/protect.ts';
import type { Effort } from '../protector/search.ts';
import { taskOfComponent } from './component-task.ts';
import { type Component, componentsOf, neighbourhoodOf } from './components.ts';
import { gateAudit, strictest } from './gate-audit.ts';
import type { LinearConstraint } from './linear-constraint.ts';
import type { SuppressionContext } from './suppression-context.ts';

/**
 * Protects every component on its own: what is hidden so far, small complements and small steps within a year.
 * Constraints between months are left to the audit of the whole. Headlines stay visible unless nothing else helps.
 */
export function protectComponents(context: SuppressionContext): void {
  const stubborn = new Set(passOver(context, false));
  if (stubborn.size > 0) passOver(context, true, stubborn);
}

/** The numbers of the components that could not be protected. */
function passOver(context: SuppressionContext, withHeadlines: boolean, around?: ReadonlySet<string>): string[] {
  const isOpen = isOpenIn(context, withHeadlines);
  const components = componentsOf(context.system, isOpen, ({ kind }) => !overTime.includes(kind));
  return components.flatMap((component) => {
    if (around !== undefined && !component.members.some((id) => around.has(id))) return [];
    const primary = component.members.filter((id) => isSecret(context, id));
    return protectOne(context, component, primary, [], isOpen) ? [] : [...component.members];
  });
}

/** Sizes of the neighbourhoods that a repair tries one after the other. */
const nearby = [40];

/**
 * Protects numbers that are still inferable from the whole, each together with the numbers nearest to it.
 *
 * @returns those that could not be protected in this way
 */
export function repair(context: SuppressionContext, inferable: readonly string[]): string[] {
  const { system, visibility, constraintsOf } = context;
  return inferable.filter((id) => {
    for (const withHeadlines of [false, true]) {
      const isOpen = isOpenIn(context, withHeadlines);
      for (const size of nearby) {
        const near = neighbourhoodOf(system, constraintsOf, [id], isOpen, size);
        const component = {
          ...near,
          constraints: near.constraints.filter(({ kind }) => !['assumed', 'external', 'conflicting'].includes(kind)),
        };
        const hidden = component.members.filter((one) => one !== id && visibility.hiddenCells.has(one));
        if (protectOne(context, component, [id], hidden, isOpen)) return false;
      }
    }
    return true;
  });
}

/** Constraints between days. They are left to the audit of the whole; only that audit looks at assumed ones. */
const overTime: readonly LinearConstraint['kind'][] = ['change', 'window', 'assumed', 'external', 'conflicting'];

/**
 * Which cells are neither known nor a headline that is to stay visible. A zero protects nothing, even in a row that is
 * left out.
 */
function isOpenIn({ system, visibility, loss }: SuppressionContext, withHeadlines: boolean): (cell: string) => boolean {
  return (cell) =>
    system.cells.countOf.get(cell) !== 0 &&
    (visibility.hiddenCells.has(cell) ||
      (!visibility.isKnown(cell) &&
        (withHeadlines || !visibility.figuresOf(cell).some((item) => loss.isHeadline(item)))));
}

function isSecret({ system, visibility, limitsOf }: SuppressionContext, id: string): boolean {
  const derived = system.constraints.derived.get(id);
  if (derived === undefined) return visibility.hiddenCells.has(id) && system.cells.countOf.get(id) !== 0;
  return derived.kind !== 'slack' && derived.count > 0 && derived.count <= limitsOf(id).threshold;
}

function protectOne(
  context: SuppressionContext,
  component: Component,
  primary: readonly string[],
  hidden: readonly string[],
  isOpen: (id: string) => boolean,
): boolean {
  const { system, visibility, loss, limitsOf, audit, seed } = context;
  const { derived } = system.constraints;
  if (primary.length === 0 || component.constraints.length === 0 || component.members.every((id) => derived.has(id)))
    return true;
  const countOf = (id: string) => (derived.get(id)?.count ?? system.cells.countOf.get(id)) as number;
  const limits = strictest(component.members.map(limitsOf));
  const free = component.members.filter((id) => !derived.has(id) && !visibility.hiddenCells.has(id));
  const task = taskOfComponent({
    component,
    countOf,
    isOpen,
    isDerived: (id) => derived.has(id),
    primary,
    hidden,
    costs: Object.fromEntries(free.map((id) => [id, costOf(id)])),
    rules: { minWidth: limits.width, mustReach: limits.reach, zerosPublished: true },
    seed,
  });
  const protection = protect(task, gateAudit(audit, limits), effortFor(free.length, primary.length));
  if (protection.verdict === 'withhold') return false;
  const ofSteps = primary.every((id) => derived.get(id)?.kind === 'step' || countOf(id) > limits.threshold);
  visibility.hide(protection.secondary, ofSteps ? 'step within the year' : 'protects others');
  return true;

  function costOf(cell: string): number {
    const shown = visibility.figuresOf(cell).filter((item) => !visibility.reasons.has(item));
    const lost = shown.reduce((sum, item) => sum + loss.of(item) * (loss.isHeadline(item) ? 1000 : 1), 1);
    return 1000 * lost + Math.min(countOf(cell), 9999);
  }
}

/**
 * Small components are searched for the cheapest pattern, larger ones in part; for the largest, the first minimal
 * pattern is taken.
 */
function effortFor(free: number, primary: number): Effort {
  if (free + primary <= 40) return { audits: 120, choices: 4000, candidates: 40 };
  return { audits: primary <= 120 ? 20 : 0, choices: 400, candidates: 0 };
}
