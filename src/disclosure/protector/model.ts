import { seededOrder } from '../seeded-order.ts';
import { costsOf } from './costs.ts';
import { checkTask, type Equation, type ProtectTask } from './task.ts';

/**
 * One linear constraint between cells. `statement` names what would have to be hidden for it no longer to be known;
 * null where it always holds.
 */
export interface LinearConstraint {
  readonly statement: string | null;
  readonly terms: readonly (readonly [id: string, coefficient: number])[];
  readonly min: number;
  readonly max: number;
}

/** A task made ready: which cells are linked, and what may be hidden, in the order in which it is given up. */
export interface Model {
  readonly task: ProtectTask;
  readonly countOf: ReadonlyMap<string, number>;
  readonly constraintsOf: ReadonlyMap<string, readonly LinearConstraint[]>;
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
  const constraints: LinearConstraint[] = [
    ...inOrder(task.equations).map(({ total, parts }) => ({
      statement: null,
      terms: termsOf(total, parts),
      min: 0,
      max: 0,
    })),
    ...(task.statements ?? []).flatMap(({ id, constraints }) =>
      constraints.map(({ terms, min = -Infinity, max = Infinity }) => ({
        statement: id,
        terms: Object.entries(terms),
        min,
        max,
      })),
    ),
  ];
  const constraintsOf = new Map<string, LinearConstraint[]>();
  for (const constraint of constraints) {
    for (const id of [
      ...constraint.terms.map(([cell]) => cell),
      ...(constraint.statement === null ? [] : [constraint.statement]),
    ]) {
      constraintsOf.set(id, [...(constraintsOf.get(id) ?? []), constraint]);
    }
  }
  const costOf = costsOf(task);
  const base = new Set([...task.primary, ...(task.neverPrinted ?? [])].sort());
  const isKnown = (id: string) => task.rules.zerosPublished && countOf.get(id) === 0 && !base.has(id);
  const kept = new Set([...base, ...(task.mustPublish ?? [])]);
  const candidates = seededOrder(reachedFrom(task.primary, constraintsOf, isKnown), task.seed ?? '')
    .filter((id) => !kept.has(id))
    .sort((one, other) => (costOf.get(one) as number) - (costOf.get(other) as number));
  const primary = new Set(task.primary);
  const isNoSecret = (id: string) => base.has(id) && !primary.has(id);
  return { task, countOf, constraintsOf, costOf, primary: [...primary].sort(), base, isNoSecret, candidates };
}

/** Equations in an order that does not depend on how they were given, so that the outcome does not either. */
function inOrder(equations: readonly Equation[]): Equation[] {
  const keyed = equations
    .map(({ total, parts }) => ({ total, parts: parts.toSorted() }))
    .map((equation) => ({ equation, key: JSON.stringify([equation.total, equation.parts]) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ equation }) => equation);
}

/** An equation as a sum that is zero. A cell that stands in it twice counts twice. */
function termsOf(total: string, parts: readonly string[]): [string, number][] {
  const terms = new Map([[total, -1]]);
  for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);
  return [...terms].filter(([, coefficient]) => coefficient !== 0);
}

/** All cells and statements that are linked to some cell, over however many constraints; a known zero links nothing. */
function reachedFrom(
  start: readonly string[],
  constraintsOf: ReadonlyMap<string, readonly LinearConstraint[]>,
  isKnown: (id: string) => boolean,
): string[] {
  const reached = new Set(start);
  const seen = new Set<LinearConstraint>();
  for (const id of reached) {
    for (const constraint of constraintsOf.get(id) ?? []) {
      if (seen.has(constraint)) continue;
      seen.add(constraint);
      for (const [cell] of constraint.terms) if (!isKnown(cell)) reached.add(cell);
      if (constraint.statement !== null) reached.add(constraint.statement);
    }
  }
  return [...reached];
}
