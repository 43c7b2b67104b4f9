import { seededOrder } from '../seeded-order.ts';
import { costsOf } from './costs.ts';
import { checkTask, type Equation, type ProtectTask } from './task.ts';

/** One tie between cells. `statement` names what would have to be hidden to break it; null where it always holds. */
export interface Tie {
  readonly statement: string | null;
  readonly terms: readonly (readonly [id: string, coefficient: number])[];
  readonly min: number;
  readonly max: number;
}

/** A task made ready: who is tied to whom, what may be hidden, in the order in which it is given up. */
export interface Model {
  readonly task: ProtectTask;
  readonly countOf: ReadonlyMap<string, number>;
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>;
  readonly costOf: ReadonlyMap<string, number>;
  readonly primary: readonly string[];
  /** What is hidden from the start: primary cells and cells that are never printed. */
  readonly base: ReadonlySet<string>;
  /** Whether a cell is hidden only because it is never printed. */
  readonly isNoSecret: (id: string) => boolean;
  /** What may be hidden besides and could help, cheapest first. */
  readonly candidates: readonly string[];
}

/** Checks a task and makes it ready. Throws a ProtectTaskError where it contradicts itself. */
export function modelOf(task: ProtectTask): Model {
  checkTask(task);
  const countOf = new Map(Object.entries(task.cells));
  const ties: Tie[] = [
    ...inOrder(task.equations).map(({ total, parts }) => ({
      statement: null,
      terms: termsOf(total, parts),
      min: 0,
      max: 0,
    })),
    ...(task.statements ?? []).flatMap(({ id, facts }) =>
      facts.map(({ terms, min = -Infinity, max = Infinity }) => ({
        statement: id,
        terms: Object.entries(terms),
        min,
        max,
      })),
    ),
  ];
  const tiesOf = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const id of [...tie.terms.map(([cell]) => cell), ...(tie.statement === null ? [] : [tie.statement])]) {
      tiesOf.set(id, [...(tiesOf.get(id) ?? []), tie]);
    }
  }
  const costOf = costsOf(task);
  const base = new Set([...task.primary, ...(task.neverPrinted ?? [])].sort());
  const isKnown = (id: string) => task.rules.zerosPublished && countOf.get(id) === 0 && !base.has(id);
  const kept = new Set([...base, ...(task.mustPublish ?? [])]);
  const candidates = seededOrder(reachedFrom(task.primary, tiesOf, isKnown), task.seed ?? '')
    .filter((id) => !kept.has(id))
    .sort((one, other) => (costOf.get(one) as number) - (costOf.get(other) as number));
  const primary = new Set(task.primary);
  const isNoSecret = (id: string) => base.has(id) && !primary.has(id);
  return { task, countOf, tiesOf, costOf, primary: [...primary].sort(), base, isNoSecret, candidates };
}

/** Equations in an order that does not depend on how they were given, so that the outcome does not either. */
function inOrder(equations: readonly Equation[]): Equation[] {
  const keyed = equations
    .map(({ total, parts }) => ({ total, parts: parts.toSorted() }))
    .map((equation) => ({ equation, key: JSON.stringify([equation.total, equation.parts]) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ equation }) => equation);
}

/** An equation as a sum that is nought. A cell that stands in it twice counts twice. */
function termsOf(total: string, parts: readonly string[]): [string, number][] {
  const terms = new Map([[total, -1]]);
  for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);
  return [...terms].filter(([, coefficient]) => coefficient !== 0);
}

/** All cells and statements that are tied to some cell, over however many ties; a known nought ties nothing. */
function reachedFrom(
  start: readonly string[],
  tiesOf: ReadonlyMap<string, readonly Tie[]>,
  isKnown: (id: string) => boolean,
): string[] {
  const reached = new Set(start);
  const seen = new Set<Tie>();
  for (const id of reached) {
    for (const tie of tiesOf.get(id) ?? []) {
      if (seen.has(tie)) continue;
      seen.add(tie);
      for (const [cell] of tie.terms) if (!isKnown(cell)) reached.add(cell);
      if (tie.statement !== null) reached.add(tie.statement);
    }
  }
  return [...reached];
}
