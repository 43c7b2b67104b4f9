import { isRoundedPart, type Measure, type Settings } from '#catalogue';
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
  /** Those of parts that are rounded, of which one says about how much they are. */
  about: { plain: Set<number>; percent: Set<number>; points: Set<number> };
}

type Named = Pick<Measure, 'title' | 'unit' | 'decimals' | 'about' | 'breakdowns'>;
type Parts = Settings['publication']['parts'];

/**
 * What the published figures of a measure let an officer say: each figure as shown, and the change between any two of
 * the same run (from the earlier to the later), both of the whole and not of its groups; parts that are rounded only with
 * the word about. Numbers of the title are no claims.
 *
 * @param rows the figures of one measure and one authority, as known now
 * @param goals its targets, which may be named too
 * @param parts how parts are shown
 * @param changes whether the change between two figures may be said too
 */
export function publishedNumbers(
  rows: readonly LedgerRow[],
  measure: Named,
  goals: readonly number[] = [],
  parts: Parts = 'rounded',
  changes: 'with changes' | 'without changes' = 'with changes',
): PublishedNumbers {
  const none = () => ({ plain: new Set<number>(), percent: new Set<number>(), points: new Set<number>() });
  const numbers: PublishedNumbers = { ...none(), plain: new Set(goals), about: none() };
  if (measure.unit.name === 'percent') for (const goal of goals) numbers.percent.add(goal);
  for (const [digits] of measure.title.matchAll(/\d+(?:,\d{3})*/g)) numbers.plain.add(Number(digits.replace(',', '')));
  for (const row of rows) {
    const of = isRoundedPart(measure, row, { parts }) && row.value !== 0 ? numbers.about : numbers;
    if (row.value !== null) {
      of.plain.add(roundHalfUp(row.value, measure.decimals));
      if (measure.unit.name === 'percent') of.percent.add(roundHalfUp(row.value, measure.decimals));
    }
    for (const part of [row.numerator, row.denominator]) if (part !== null) of.plain.add(partShown(part));
  }
  if (changes === 'without changes') return numbers;
  const runs = Map.groupBy(
    rows.filter(({ breakdown }) => breakdown === ''),
    ({ periodType }) => periodType,
  );
  for (const run of runs.values()) addChanges(numbers, run, measure);
  return numbers;
}

/** Whether a written number is one of those that any of the measures lets one say. */
export function isPublished(number: WrittenNumber, published: readonly PublishedNumbers[]): boolean {
  const { value, kind, isAbout } = number;
  return published.some((numbers) => numbers[kind].has(value)) || (isAbout && isRoundedIn(number, published));
}

/** Whether a written number is a part that is shown to the nearest 5, of which one must say about how much it is. */
export function isRoundedIn({ value, kind }: WrittenNumber, published: readonly PublishedNumbers[]): boolean {
  return published.some(({ about }) => about[kind].has(value));
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
