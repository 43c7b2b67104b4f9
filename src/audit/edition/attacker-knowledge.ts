import { type Linear, weighted } from '../constraints/amount.ts';
import type { Amount } from '../constraints/index.ts';
import type { LinearConstraint } from '../system.ts';
import { type Statement, statementOf, type UnknownNumbers } from './statement.ts';

type Sides = { min?: number | undefined; max?: number | undefined };

/**
 * How something holds. `assert`: where the numbers shown break it, the publication contradicts itself. `assume`: about time;
 * numbers of different publications may stand side by side, so a breach by shown ones is set aside. `follow`: from one row by
 * itself; as asserted, and it leaves open whether something that says the same is only assumed.
 */
export type Holding = 'assert' | 'assume' | 'follow';

/** Everything that a reader may add up: constraints gathered from what is published, each once. */
export interface AttackerKnowledge {
  /** What an amount that lies within sides says, to be taken. */
  statement(id: string, amount: Amount, sides: Sides): Statement;
  take(how: Holding, statement: Statement): void;
  assert(id: string, amount: Amount, sides: Sides): void;
  assume(id: string, amount: Amount, sides: Sides): void;
  /** Something shown breaks what was only assumed. */
  leaveOut(): void;
  /** What was assumed before, by the ids of its constraints, is assumed no longer. */
  withdraw(ids: ReadonlySet<string>): void;
  constraints(): LinearConstraint[];
  /** The ids of the constraints that are only assumed, so far. */
  assumed(): ReadonlySet<string>;
  contradictions(): string[];
  setAside(): number;
}

/** Nothing is known yet. */
export function attackerKnowledge(): AttackerKnowledge {
  const numbers: UnknownNumbers = new Map();
  const kept = new Map<string, Statement>();
  const contradictions: string[] = [];
  const assumed = new Set<string>();
  let setAside = 0;
  const statement = (id: string, amount: Amount, sides: Sides) => statementOf(id, amount, sides, numbers);

  function take(how: Holding, one: Statement): void {
    if (one.holds === true) return;
    if (one.holds === false) {
      if (how === 'assume') setAside += 1;
      else contradictions.push(one.id);
      return;
    }
    const known = kept.get(one.signature);
    if (known === undefined) kept.set(one.signature, one);
    if (how === 'assert') assumed.delete((known ?? one).id);
    if (how === 'assume' && known === undefined) assumed.add(one.id);
  }

  return {
    statement,
    take,
    assert: (...stated) => take('assert', statement(...stated)),
    assume: (...stated) => take('assume', statement(...stated)),
    leaveOut: () => {
      setAside += 1;
    },
    withdraw: (ids) => {
      for (const [signature, { id }] of kept) {
        if (!ids.has(id) || !assumed.delete(id)) continue;
        kept.delete(signature);
        setAside += 1;
      }
    },
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
