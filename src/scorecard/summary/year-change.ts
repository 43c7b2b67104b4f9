import type { Comparison, TravelParts } from '../judged/comparison.ts';
import type { Judged } from '../judged/judge.ts';
import { plain } from '../judged/travel-words.ts';
import { keysOf } from '../speaks-of.ts';

/**
 * A judged card's latest figure against a year before, where both are numbers; null where either is hidden or missing.
 */
export function yearChangeOf({ card: { latest }, travel }: Pick<Judged, 'card' | 'travel'>): Comparison | null {
  const comparison = travel.find(({ against }) => against === 'yearBefore');
  return comparison === undefined || comparison.direction === null || latest?.value == null ? null : comparison;
}

/**
 * What is said of the change on a year, beside a value: the comparison's own words, or why there is none. Where the measure is
 * judged by its target, nothing is said of better or worse besides.
 */
export function yearChangeParts({ card: { latest }, target, travel }: Changed): TravelParts {
  if (latest === null) return plain('No figure published yet');
  const parts = travel.find(({ against }) => against === 'yearBefore')?.parts ?? plain('No figure a year before');
  return target === null ? parts : plain(parts.withoutVerdict);
}

type Changed = Pick<Judged, 'card' | 'target' | 'travel'>;

/** Keys of the figures that those words speak of, the latest first. */
export function yearChangeFigures({ card: { latest }, travel }: Pick<Judged, 'card' | 'travel'>): readonly string[] {
  return travel.find(({ against }) => against === 'yearBefore')?.figures ?? keysOf([latest]);
}

/** The same as one text. */
export function yearChangeInWords(judged: Changed): string {
  const { lead, rest } = yearChangeParts(judged);
  return `${lead}${rest}`;
}
