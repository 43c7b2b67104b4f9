import { type Evidence, isBroken, isExceeded, type Line } from './evidence.ts';
import type { Series, SeriesName, Table } from './table.ts';

/** What was found to hold between published numbers. */
export interface FoundRelation extends Evidence {
  kind: 'parts' | 'equal' | 'sum' | 'place' | 'window' | 'flow' | 'within';
  /** In words, as an analyst would declare it. */
  words: string;
  /** Every place and time at which all its numbers stand, hidden ones too. */
  lines: readonly Line[];
  /** Its series and their factors, of a stock those of its change; none where it holds between places or periods of one series. */
  terms: readonly (readonly [series: Series, factor: number])[];
}

/** What the auditor found by itself in the numbers that are published. */
export interface Found {
  table: Table;
  relations: readonly FoundRelation[];
}

/** The name of a series as measures write it, with its type of period. */
export function wordsOf(name: SeriesName): string {
  return `${referenceOf(name)} (${name.periodType})`;
}

/** The name of a number without its type of period. */
export function referenceOf({ measure, breakdown, category, part }: Omit<SeriesName, 'periodType'>): string {
  const own = breakdown === '' ? measure : `${measure}/${breakdown}/${category}`;
  return part === 'denominator' ? `${own}#denominator` : own;
}

/** A sum of series against another, at every point where all of them have figures. */
export function linesOf(one: Series, others: readonly Series[]): Line[] {
  const found: Line[] = [];
  for (let point = 0; point < one.keys.length; point += 1) {
    if (one.keys[point] === undefined || others.some(({ keys }) => keys[point] === undefined)) continue;
    found.push({ left: [[one, point, 1]], right: others.map((other) => [other, point, 1] as const) });
  }
  return found;
}

/** Whether what is known of the numbers of a line rules out that the relation holds there. */
export function isRuledOut(kind: FoundRelation['kind'], line: Line): boolean {
  return kind === 'within' ? isExceeded(line) : isBroken(line);
}
