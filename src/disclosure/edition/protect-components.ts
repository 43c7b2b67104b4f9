import { protect } from '../protector/protect.ts';
import type { Effort } from '../protector/search.ts';
import { taskOfComponent } from './component-task.ts';
import { type Component, componentsOf, neighbourhoodOf } from './components.ts';
import { gateAudit, strictest } from './gate-audit.ts';
import type { SecondRound } from './round.ts';
import type { Tie } from './ties.ts';

/**
 * Protects every component for itself: what is hidden so far, small complements and small steps within a year. Ties between
 * months are left to the reading of the whole. Headlines stay, but where nothing else helps.
 */
export function protectComponents(round: SecondRound): void {
  const stubborn = new Set(passOver(round, false));
  if (stubborn.size > 0) passOver(round, true, stubborn);
}

/** The numbers of the components that could not be protected. */
function passOver(round: SecondRound, withHeadlines: boolean, around?: ReadonlySet<string>): string[] {
  const isOpen = isOpenIn(round, withHeadlines);
  const components = componentsOf(round.system, isOpen, ({ kind }) => !overTime.includes(kind));
  return components.flatMap((component) => {
    if (around !== undefined && !component.members.some((id) => around.has(id))) return [];
    const primary = component.members.filter((id) => isSecret(round, id));
    return protectOne(round, component, primary, [], isOpen) ? [] : [...component.members];
  });
}

/** Sizes of the neighbourhoods that a repair tries one after the other. */
const nearby = [40];

/**
 * Protects numbers that the reading of the whole could still tell, each with what lies nearest around it.
 *
 * @returns those that could not be protected so
 */
export function repair(round: SecondRound, told: readonly string[]): string[] {
  const { system, visibility, tiesOf } = round;
  return told.filter((id) => {
    for (const withHeadlines of [false, true]) {
      const isOpen = isOpenIn(round, withHeadlines);
      for (const size of nearby) {
        const near = neighbourhoodOf(system, tiesOf, [id], isOpen, size);
        const component = {
          ...near,
          ties: near.ties.filter(({ kind }) => !['believed', 'elsewhere', 'rumoured'].includes(kind)),
        };
        const hidden = component.members.filter((one) => one !== id && visibility.hiddenCells.has(one));
        if (protectOne(round, component, [id], hidden, isOpen)) return false;
      }
    }
    return true;
  });
}

/** Ties between days. They are left to the reading of the whole, and one that is only believed to it alone. */
const overTime: readonly Tie['kind'][] = ['change', 'window', 'believed', 'elsewhere', 'rumoured'];

/** Which cells are neither known nor a headline that is to stay. A zero protects nothing, even one of a row that is left out. */
function isOpenIn({ system, visibility, worth }: SecondRound, withHeadlines: boolean): (cell: string) => boolean {
  return (cell) =>
    system.cells.countOf.get(cell) !== 0 &&
    (visibility.hiddenCells.has(cell) ||
      (!visibility.isKnown(cell) &&
        (withHeadlines || !visibility.figuresOf(cell).some((item) => worth.isHeadline(item)))));
}

function isSecret({ system, visibility, limitsOf }: SecondRound, id: string): boolean {
  const derived = system.ties.derived.get(id);
  if (derived === undefined) return visibility.hiddenCells.has(id) && system.cells.countOf.get(id) !== 0;
  return derived.kind !== 'room' && derived.count > 0 && derived.count <= limitsOf(id).threshold;
}

function protectOne(
  round: SecondRound,
  component: Component,
  primary: readonly string[],
  hidden: readonly string[],
  isOpen: (id: string) => boolean,
): boolean {
  const { system, visibility, worth, limitsOf, audit, seed } = round;
  const { derived } = system.ties;
  if (primary.length === 0 || component.ties.length === 0 || component.members.every((id) => derived.has(id)))
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
    const lost = shown.reduce((sum, item) => sum + worth.of(item) * (worth.isHeadline(item) ? 1000 : 1), 1);
    return 1000 * lost + Math.min(countOf(cell), 9999);
  }
}

/** Small components are searched for the least, larger ones in part, the largest are left as the first pattern that needs all it hides. */
function effortFor(free: number, primary: number): Effort {
  if (free + primary <= 40) return { audits: 120, choices: 4000, candidates: 40 };
  return { audits: primary <= 120 ? 20 : 0, choices: 400, candidates: 0 };
}
