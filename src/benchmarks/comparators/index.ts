import type { Comparator } from '../comparator.ts';
import { childrenComparators } from './children.ts';
import { healthComparators } from './health.ts';
import { leaverComparators } from './leavers-and-adoption.ts';
import { workforceComparators } from './workforce.ts';

/** Every published measure that figures are kept of, each bound to its own table, rows, column and range. */
export const comparators: readonly Comparator[] = [
  ...childrenComparators,
  ...healthComparators,
  ...leaverComparators,
  ...workforceComparators,
];

/** What the comparator of that id is called. Throws a RangeError where there is none. */
export function comparatorLabel(id: string): string {
  return comparatorOf(id).label;
}

/** The comparator of that id. Throws a RangeError where there is none. */
export function comparatorOf(id: string): Comparator {
  const found = comparators.find((one) => one.id === id);
  if (found === undefined) {
    throw new RangeError(`No comparator is called "${id}". Known: ${comparators.map((one) => one.id).join(', ')}.`);
  }
  return found;
}
