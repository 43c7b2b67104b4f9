import { type Linear, weighted, within } from '../facts/amount.ts';
import { type Amount, sumOf } from '../facts/index.ts';
import type { Fact } from '../system.ts';

/** Facts gathered from what is published, each once. */
export interface FactBook {
  /** A fact that must hold: where the numbers shown break it, the publication contradicts itself. */
  must(id: string, amount: Amount, sides: { min?: number; max?: number }): void;
  /** A fact about time: numbers of different publications may stand side by side, so a breach by shown ones is set aside. */
  should(id: string, amount: Amount, sides: { min?: number; max?: number }): void;
  add(facts: readonly Fact[]): void;
  /** Something shown breaks what must hold. */
  contradict(id: string): void;
  /** Something shown breaks what was only expected. */
  leaveOut(): void;
  facts(): Fact[];
  /** The ids of the facts that are only expected. */
  expected(): ReadonlySet<string>;
  contradictions(): string[];
  setAside(): number;
}

/** Whether an amount is a number, and within which sides it lies. */
export function constantOf(amount: Amount): number | null {
  const { terms, constant } = sumOf([amount]);
  return termsOf(terms).length === 0 ? constant : null;
}

export function factBook(): FactBook {
  const kept = new Map<string, Fact>();
  const contradictions: string[] = [];
  const expected = new Set<string>();
  let setAside = 0;

  function keep(fact: Fact): void {
    const terms = termsOf(fact.terms);
    const signature = JSON.stringify([terms, fact.min ?? null, fact.max ?? null]);
    if (!kept.has(signature)) kept.set(signature, { ...fact, terms });
  }

  function take(id: string, amount: Amount, sides: { min?: number; max?: number }, breach: () => void): void {
    const constant = constantOf(amount);
    if (constant === null) keep(within(id, amount, sides));
    else if (constant < (sides.min ?? constant) || constant > (sides.max ?? constant)) breach();
  }

  function leaveOut(): void {
    setAside += 1;
  }

  return {
    must: (id, amount, sides) => take(id, amount, sides, () => contradictions.push(id)),
    should: (id, amount, sides) => {
      expected.add(id);
      take(id, amount, sides, leaveOut);
    },
    add: (facts) => {
      for (const fact of facts) {
        if (termsOf(fact.terms).length > 0) keep(fact);
        else if (0 < (fact.min ?? 0) || 0 > (fact.max ?? 0)) contradictions.push(fact.id);
      }
    },
    contradict: (id) => void contradictions.push(id),
    leaveOut,
    facts: () => [...kept.values()],
    expected: () => expected,
    contradictions: () => contradictions,
    setAside: () => setAside,
  };
}

/** The sum of some amounts less another: nought where the sum is that other. */
export function excess(one: Amount, others: readonly Amount[]): Linear {
  return weighted([...others.map((other): [number, Amount] => [1, other]), [-1, one]]);
}

/** Terms of the same unknown added up, in the order of their ids. */
function termsOf(terms: Fact['terms']): [string, number][] {
  const added = new Map<string, number>();
  for (const [unknown, coefficient] of terms) added.set(unknown, (added.get(unknown) ?? 0) + coefficient);
  return [...added].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}
