import type { Measure } from './measure.ts';
import { sectionIds } from './vocabulary.ts';

/** Measures section by section in the board's order; inside one, the board's numbered measures first, then by title. */
export function inReadingOrder(measures: readonly Measure[]): Measure[] {
  return measures.toSorted((one, other) => {
    const [left, right] = [keysOf(one), keysOf(other)];
    return left[0] - right[0] || compareText(left[1], right[1]) || compareText(left[2], right[2]);
  });
}

function keysOf(measure: Measure): [number, string, string] {
  return [sectionIds.indexOf(measure.section), measure.code ?? '~', measure.title];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
