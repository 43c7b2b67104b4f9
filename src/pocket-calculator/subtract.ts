import type { Range } from './rounding.ts';
import { balanceOf, type Known, numbersIn, type Sum } from './sum.ts';

/** What a number can be after some subtraction, and the last sum from which that follows. */
export interface Result<Of extends Sum = Sum> extends Range {
  readonly sum: Of;
}

/** How often one number is narrowed down at most: each time takes something, and only numbers that contradict go on for ever. */
const mostTimes = 200;

/**
 * Narrows numbers down by every sum in which they stand, and goes on with the results until nothing more comes out. A sum
 * that cannot hold contradicts itself and is left out.
 *
 * @param known what the numbers may be by the tables alone, by name
 * @returns the numbers narrowed down, by name, in the order in which they first were
 */
export function subtractAll<Of extends Sum>(sums: readonly Of[], known: Known): Map<string, Result<Of>> {
  const ranges = new Map(known);
  const results = new Map<string, Result<Of>>();
  const times = new Map<string, number>();
  const standing = new Map<string, Of[]>();
  for (const sum of sums) {
    for (const id of numbersIn(sum)) {
      const range = ranges.get(id);
      if (range !== undefined && range.low === range.high) continue;
      const list = standing.get(id);
      if (list === undefined) standing.set(id, [sum]);
      else list.push(sum);
    }
  }
  const queue = new Set(sums);
  for (const sum of queue) {
    queue.delete(sum);
    for (const [id, range] of narrowedBy(sum, ranges)) {
      const before = times.get(id) ?? 0;
      if (before === mostTimes) continue;
      times.set(id, before + 1);
      ranges.set(id, range);
      results.set(id, { ...range, sum });
      for (const other of standing.get(id) ?? []) if (other !== sum) queue.add(other);
    }
  }
  return results;
}

/** The numbers of a sum that the others narrow down; none where these leave nothing for one of them. */
function narrowedBy(sum: Sum, ranges: Known): [id: string, range: Range][] {
  const found: [string, Range][] = [];
  for (const id of new Set(numbersIn(sum))) {
    const own = ranges.get(id);
    if (own === undefined) return [];
    if (own.low === own.high) continue;
    const left = balanceOf(sum, ranges, id);
    const isPart = sum.parts.includes(id);
    const [least, most] = isPart ? [left.low, left.high] : [-left.high, -left.low];
    const range = { low: Math.max(own.low, least), high: Math.min(own.high, most) };
    if (range.low > range.high) return [];
    if (range.low > own.low || range.high < own.high) found.push([id, range]);
  }
  return found;
}
