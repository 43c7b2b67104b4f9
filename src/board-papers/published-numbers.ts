import type { Measure } from '#catalogue';
import { roundHalfUp } from '#figure';
import type { LedgerRow } from '#published';
import type { WrittenNumber } from './number-in-text.ts';

/** The numbers that may be said of a measure, as they are shown. */
export interface PublishedNumbers {
  /** Values, numerators, denominators and the differences between two of them. */
  plain: Set<number>;
  /** Values of a measure in per cent, and changes in per cent to none or one decimal. */
  percent: Set<number>;
  /** Differences between two values in per cent. */
  points: Set<number>;
}

type Named = Pick<Measure, 'title' | 'unit' | 'decimals'>;

/**
 * What the published figures of a measure let an officer say: each figure as shown, and the change between any two of
 * the same run (from the earlier to the later), both of the whole and not of its groups. Numbers of the title are no
 * claims.
 *
 * @param rows the figures of one measure and one authority, as known now
 * @param goals its targets, which may be named too
 */
export function publishedNumbers(
  rows: readonly LedgerRow[],
  measure: Named,
  goals: readonly number[] = [],
): PublishedNumbers {
  const numbers: PublishedNumbers = { plain: new Set(goals), percent: new Set(), points: new Set() };
  if (measure.unit.name === 'percent') for (const goal of goals) numbers.percent.add(goal);
  for (const [digits] of measure.title.matchAll(/\d+(?:,\d{3})*/g)) numbers.plain.add(Number(digits.replace(',', '')));
  for (const row of rows) {
    if (row.value !== null) {
      numbers.plain.add(roundHalfUp(row.value, measure.decimals));
      if (measure.unit.name === 'percent') numbers.percent.add(roundHalfUp(row.value, measure.decimals));
    }
    for (const part of [row.numerator, row.denominator]) if (part !== null) numbers.plain.add(partShown(part));
  }
  const runs = Map.groupBy(
    rows.filter(({ breakdown }) => breakdown === ''),
    ({ periodType }) => periodType,
  );
  for (const run of runs.values()) addChanges(numbers, run, measure);
  return numbers;
}

/** Whether a written number is one of those that any of the measures lets one say. */
export function isPublished({ value, kind }: WrittenNumber, published: readonly PublishedNumbers[]): boolean {
  return published.some((numbers) => numbers[kind].has(value));
}

function addChanges(numbers: PublishedNumbers, run: readonly LedgerRow[], { unit, decimals }: Named): void {
  const inOrder = run.toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  const values = inOrder.flatMap(({ value }) => (value === null ? [] : [roundHalfUp(value, decimals)]));
  const numerators = inOrder.flatMap(({ numerator }) => (numerator === null ? [] : [partShown(numerator)]));
  for (const [from, to] of pairs(values)) {
    const difference = roundHalfUp(Math.abs(to - from), decimals);
    (unit.name === 'percent' ? numbers.points : numbers.plain).add(difference);
    if (unit.name !== 'percent') addRelative(numbers, from, to);
  }
  if (unit.shape !== 'share') return;
  for (const [from, to] of pairs(numerators)) {
    numbers.plain.add(partShown(Math.abs(to - from)));
    addRelative(numbers, from, to);
  }
}

function addRelative(numbers: PublishedNumbers, from: number, to: number): void {
  if (from === 0) return;
  const change = (100 * Math.abs(to - from)) / from;
  numbers.percent.add(roundHalfUp(change, 0));
  numbers.percent.add(roundHalfUp(change, 1));
}

function partShown(part: number): number {
  return roundHalfUp(part, Number.isInteger(part) ? 0 : 1);
}

function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((from, index) => values.slice(index + 1).map((to): [number, number] => [from, to]));
}
