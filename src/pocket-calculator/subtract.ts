import { balanceOf, type Known, numbersIn, type Sum } from './sum.ts';

/** A number that was worked out, and from what. */
export interface Result<Of extends Sum = Sum> {
  readonly value: number;
  readonly sum: Of;
  /** How many numbers the sum still hid: one, or several that can only be one each. */
  readonly hidden: number;
}

/**
 * Works out the number of every sum in which only one is not known, and goes on with the results until nothing more can
 * be worked out. Where exactly as much is left of a whole as numbers are hidden in it, each is 1. A sum that would need
 * a number below zero contradicts itself and is left out.
 *
 * @param known what the tables show, by name
 * @param some names of hidden numbers that are at least 1
 * @returns the numbers worked out, by name, in the order in which they were
 */
export function subtractAll<Of extends Sum>(
  sums: readonly Of[],
  known: Known,
  some: ReadonlySet<string>,
): Map<string, Result<Of>> {
  const values = new Map(known);
  const results = new Map<string, Result<Of>>();
  const waiting = new Map<string, Of[]>();
  for (const sum of sums) {
    for (const id of numbersIn(sum)) {
      if (values.has(id)) continue;
      const list = waiting.get(id);
      if (list === undefined) waiting.set(id, [sum]);
      else list.push(sum);
    }
  }
  const queue = new Set(sums);
  for (const sum of queue) {
    queue.delete(sum);
    const found = worthOf(sum, values, some);
    for (const [id, value] of found) {
      values.set(id, value);
      results.set(id, { value, sum, hidden: found.length });
      for (const other of waiting.get(id) ?? []) queue.add(other);
    }
  }
  return results;
}

/** What the known numbers of a sum leave for the unknown ones; nothing where that cannot be said. */
function worthOf(sum: Sum, values: Known, some: ReadonlySet<string>): [id: string, value: number][] {
  const hidden = new Set(numbersIn(sum).filter((id) => !values.has(id)));
  const [only] = hidden;
  if (only === undefined) return [];
  const left = balanceOf(sum, values);
  if (hidden.size === 1) {
    const value = sum.parts.includes(only) ? left : 0 - left;
    return value >= (some.has(only) ? 1 : 0) ? [[only, value]] : [];
  }
  const areParts = [...hidden].every((id) => some.has(id) && sum.parts.includes(id));
  return areParts && left === hidden.size ? [...hidden].map((id) => [id, 1]) : [];
}
