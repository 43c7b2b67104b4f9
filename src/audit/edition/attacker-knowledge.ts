import { type Linear, linearOf, weighted, whole } from '../constraints/amount.ts';
import type { Amount } from '../constraints/index.ts';
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
  const { terms, constant } = linearOf(amount);
  return addedUp(terms).length === 0 ? constant : null;
}

export function attackerKnowledge(): AttackerKnowledge {
  const kept = new Map<string, LinearConstraint>();
  const numbers = new Map<string, number>();
  const contradictions: string[] = [];
  const assumed = new Set<string>();
  let setAside = 0;

  /** The constraint that says so, and whether it is a new one. */
  function keep(made: LinearConstraint): { known: LinearConstraint; isNew: boolean } {
    const signature = signatureOf(made);
    const known = kept.get(signature);
    if (known !== undefined) return { known, isNew: false };
    kept.set(signature, made);
    return { known: made, isNew: true };
  }

  /** What a constraint says, but for its id: the same of two that say the same. */
  function signatureOf({ terms, min, max }: LinearConstraint): string {
    let signature = `${min ?? ''} ${max ?? ''}`;
    for (const [unknown, coefficient] of terms) {
      const number = numbers.get(unknown) ?? numbers.size;
      numbers.set(unknown, number);
      signature += ` ${number} ${coefficient}`;
    }
    return signature;
  }

  function take(id: string, amount: Amount, sides: { min?: number; max?: number }, breach: () => void) {
    const { terms, constant } = linearOf(amount);
    const added = inOrder(addedUp(terms));
    if (added.length > 0) {
      const side = (bound: number | undefined) => (bound === undefined ? undefined : whole(whole(bound) - constant));
      return keep({ id, terms: added, min: side(sides.min), max: side(sides.max) });
    }
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
        const terms = inOrder(addedUp(constraint.terms));
        if (terms.length > 0) keep({ ...constraint, terms });
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

/** Terms of the same unknown added up; most sums name each once. */
function addedUp(terms: LinearConstraint['terms']): LinearConstraint['terms'] {
  const [first, second] = terms;
  const isPlain = terms.length < 2 || (terms.length === 2 && first?.[0] !== second?.[0]);
  if (isPlain && first?.[1] !== 0 && second?.[1] !== 0) return terms;
  const added = new Map<string, number>();
  for (const [unknown, coefficient] of terms) added.set(unknown, (added.get(unknown) ?? 0) + coefficient);
  return [...added].filter(([, coefficient]) => coefficient !== 0);
}

/** In the order of the unknowns' ids. */
function inOrder(terms: LinearConstraint['terms']): LinearConstraint['terms'] {
  return terms.length < 2 ? terms : terms.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
