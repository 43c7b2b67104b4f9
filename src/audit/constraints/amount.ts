import type { LinearConstraint, Term } from '../system.ts';

/** A sum of terms and a known number. */
export interface Linear {
  terms: readonly Term[];
  constant: number;
}

/**
 * Something that takes part in a constraint: a number that is known, an unknown by its id, or a sum. Whole numbers
 * throughout.
 */
export type Amount = number | string | Linear;

/** Amounts added up. */
export function sumOf(amounts: readonly Amount[]): Linear {
  return weighted(amounts.map((amount) => [1, amount]));
}

/** The first amount less the second: a change, a complement, a step from an earlier edition. */
export function difference(first: Amount, second: Amount): Linear {
  return weighted([
    [1, first],
    [-1, second],
  ]);
}

/** Amounts times whole factors, added up. Throws a RangeError where a number grows too large to be exact. */
export function weighted(parts: readonly (readonly [factor: number, amount: Amount])[]): Linear {
  const terms: Term[] = [];
  let constant = 0;
  for (const [factor, amount] of parts) {
    const { terms: own, constant: known } = linearOf(amount);
    constant = whole(constant + whole(factor * known));
    for (const [unknown, coefficient] of own) terms.push([unknown, whole(factor * coefficient)]);
  }
  return { terms, constant };
}

/** The constraint that an amount lies between two whole numbers, both included. A side that is left out is open. */
export function within(id: string, amount: Amount, { min, max }: { min?: number; max?: number }): LinearConstraint {
  const { terms, constant } = linearOf(amount);
  const side = (bound: number | undefined) => (bound === undefined ? undefined : whole(whole(bound) - constant));
  return { id, terms, min: side(min), max: side(max) };
}

/** A number that must be whole and small enough to be exact. Throws a RangeError where it is not. */
export function whole(number: number): number {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is not a whole number that is held exactly.`);
  return number;
}

/** An amount as a sum. Throws a RangeError for a number that is not whole. */
export function linearOf(amount: Amount): Linear {
  if (typeof amount === 'number') return { terms: [], constant: whole(amount) };
  return typeof amount === 'string' ? { terms: [[amount, 1]], constant: 0 } : amount;
}
