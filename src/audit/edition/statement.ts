import { linearOf, whole } from '../constraints/amount.ts';
import type { Amount } from '../constraints/index.ts';
import type { LinearConstraint } from '../system.ts';

/** What can be stated of amounts: a constraint with what is known taken out of it, each unknown once, in order of their ids. */
export interface Statement extends LinearConstraint {
  /** Whether it holds, where it names no unknown; null where it does. */
  readonly holds: boolean | null;
  /** What it says, but for its id: the same of two that say the same. */
  readonly signature: string;
}

/** The numbers that stand for the ids of unknowns in signatures. */
export type UnknownNumbers = Map<string, number>;

/** The statement that an amount lies within sides, both included. */
export function statementOf(
  id: string,
  amount: Amount,
  sides: { min?: number | undefined; max?: number | undefined },
  numbers: UnknownNumbers,
): Statement {
  const { terms, constant } = linearOf(amount);
  const added = inOrder(addedUp(terms));
  if (added.length === 0) {
    const holds = !(constant < (sides.min ?? constant) || constant > (sides.max ?? constant));
    return { id, terms: added, holds, signature: '' };
  }
  const side = (bound: number | undefined) => (bound === undefined ? undefined : whole(whole(bound) - constant));
  const [min, max] = [side(sides.min), side(sides.max)];
  return { id, terms: added, min, max, holds: null, signature: signatureOf({ terms: added, min, max }, numbers) };
}

/** The number that an amount is; null where it names unknowns. */
export function constantOf(amount: Amount): number | null {
  const { terms, constant } = linearOf(amount);
  return addedUp(terms).length === 0 ? constant : null;
}

function signatureOf(
  { terms, min, max }: { terms: LinearConstraint['terms']; min: number | undefined; max: number | undefined },
  numbers: UnknownNumbers,
): string {
  let signature = `${min ?? ''} ${max ?? ''}`;
  for (const [unknown, coefficient] of terms) {
    const number = numbers.get(unknown) ?? numbers.size;
    numbers.set(unknown, number);
    signature += ` ${number} ${coefficient}`;
  }
  return signature;
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

function inOrder(terms: LinearConstraint['terms']): LinearConstraint['terms'] {
  return terms.length < 2 ? terms : terms.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
