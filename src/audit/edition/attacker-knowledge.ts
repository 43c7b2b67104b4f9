import { type Linear, weighted, within } from '../constraints/amount.ts';
import { type Amount, sumOf } from '../constraints/index.ts';
import type { LinearConstraint } from '../system.ts';

/** Everything that a reader may add up: constraints gathered from what is published, each once. */
export interface AttackerKnowledge {
  /** A constraint that must hold: where the numbers shown break it, the publication contradicts itself. */
  assert(id: string, amount: Amount, sides: { min?: number; max?: number }): void;
  /**
   * A constraint about time: numbers of different publications may stand side by side, so a breach by shown ones is set
   * aside.
   */
  assume(id: string, amount: Amount, sides: { min?: number; max?: number }): void;
  add(constraints: readonly LinearConstraint[]): void;
  /** Something shown breaks what must hold. */
  contradict(id: string): void;
  /** Something shown breaks what was only assumed. */
  leaveOut(): void;
  constraints(): LinearConstraint[];
  /** The ids of the constraints that are only assumed, so far. */
  assumed(): ReadonlySet<string>;
  contradictions(): string[];
  setAside(): number;
}

/** Whether an amount is a number, and within which sides it lies. */
export function constantOf(amount: Amount): number | null {
  const { terms, constant } = sumOf([amount]);
  return termsOf(terms).length === 0 ? constant : null;
}

export function attackerKnowledge(): AttackerKnowledge {
  const kept = new Map<string, LinearConstraint>();
  const contradictions: string[] = [];
  const assumed = new Set<string>();
  let setAside = 0;

  /** The constraint that says so, and whether it is a new one. */
  function keep(constraint: LinearConstraint): { known: LinearConstraint; isNew: boolean } {
    const terms = termsOf(constraint.terms);
    const signature = JSON.stringify([terms, constraint.min ?? null, constraint.max ?? null]);
    const known = kept.get(signature);
    if (known !== undefined) return { known, isNew: false };
    const made = { ...constraint, terms };
    kept.set(signature, made);
    return { known: made, isNew: true };
  }

  function take(id: string, amount: Amount, sides: { min?: number; max?: number }, breach: () => void) {
    const constant = constantOf(amount);
    if (constant === null) return keep(within(id, amount, sides));
    if (constant < (sides.min ?? constant) || constant > (sides.max ?? constant)) breach();
    return null;
  }

  function leaveOut(): void {
    setAside += 1;
  }

  return {
    assert: (id, amount, sides) => {
      const constraint = take(id, amount, sides, () => contradictions.push(id));
      if (constraint !== null) assumed.delete(constraint.known.id);
    },
    assume: (id, amount, sides) => {
      const constraint = take(id, amount, sides, leaveOut);
      if (constraint?.isNew === true) assumed.add(id);
    },
    add: (constraints) => {
      for (const constraint of constraints) {
        if (termsOf(constraint.terms).length > 0) keep(constraint);
        else if (0 < (constraint.min ?? 0) || 0 > (constraint.max ?? 0)) contradictions.push(constraint.id);
      }
    },
    contradict: (id) => void contradictions.push(id),
    leaveOut,
    constraints: () => [...kept.values()],
    assumed: () => new Set(assumed),
    contradictions: () => contradictions,
    setAside: () => setAside,
  };
}

/** The sum of some amounts less another: zero where they are equal. */
export function excess(one: Amount, others: readonly Amount[]): Linear {
  return weighted([...others.map((other): [number, Amount] => [1, other]), [-1, one]]);
}

/** Terms of the same unknown added up, in the order of their ids. */
function termsOf(terms: LinearConstraint['terms']): [string, number][] {
  const added = new Map<string, number>();
  for (const [unknown, coefficient] of terms) added.set(unknown, (added.get(unknown) ?? 0) + coefficient);
  return [...added].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}
