import type { IsoDay } from '#calendar';
import { figureKey, seriesKey } from '#figure';
import { latestOf, type Series, type SeriesPoint } from './series.ts';

/** Why the numbers of a text are none of a figure. */
export type SaidKind =
  | 'address'
  | 'snippet'
  | 'count'
  | 'definition'
  | 'example'
  | 'found'
  | 'law'
  | 'target'
  | 'version'
  | 'written';

/** What the numbers in a text are of, so that a machine can compare them with the ledger. */
export interface SpeaksOf {
  /** Key of the figure whose value it is, in short or with its unit in words. */
  figure?: string;
  /** Keys of the figures from which they follow: values, parts, differences and shares of change. */
  figures?: readonly string[];
  /** Besides: the target that the figures are set against and, where there is tolerance, its limit. */
  target?: readonly number[];
  /** The series whose figures they count, or whose highest, lowest, mean and limits they are. */
  series?: string;
  /** The figure that others published: `name|day|measure`. */
  other?: string;
  /** They are none of a figure. */
  said?: SaidKind;
}

/** A piece of a text, and what its numbers are of; left out where it has none. */
export interface Piece {
  text: string;
  of?: SpeaksOf;
}

/** A text in pieces, which follow each other as they are. */
export type Said = readonly Piece[];

/** The pieces as one text. */
export function textOf(said: Said): string {
  return said.map(({ text }) => text).join('');
}

/** The keys of those of the points that were published: a gap in a series has none. */
export function keysOf(points: readonly (SeriesPoint | null)[]): string[] {
  return points.flatMap((point) => (point === null || point.isHole ? [] : figureKey(point)));
}

/** What words about a whole series speak of; nothing where it has no figure. */
export function speaksOfSeries(series: Series): SpeaksOf {
  const latest = latestOf(series);
  return latest === null ? {} : { series: seriesKey(latest) };
}

/** Texts as sentences one after the other, set apart by spaces; empty ones are left out. */
export function sentences(texts: readonly Said[]): Said {
  return texts
    .filter((said) => textOf(said) !== '')
    .flatMap((said, at) => (at === 0 ? said : [{ text: ' ' }, ...said]));
}

/**
 * Whose published figure a number is: of a place, or of our neighbours together, for a day and the matter of a measure.
 */
export interface PublishedBy {
  name: string;
  on: IsoDay;
  measure: string;
}

/** What a number speaks of that others published. */
export function speaksOfOther({ name, on, measure }: PublishedBy): { other: string } {
  return { other: `${name}|${on}|${measure}` };
}
