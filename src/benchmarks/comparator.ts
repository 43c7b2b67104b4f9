import type { Polarity } from '#catalogue';
import type { Notation } from './cell.ts';
import type { AreaType } from './figure.ts';
import type { Population } from './population.ts';
import type { BenchmarkSourceId } from './source.ts';

/** Which rows of a table are about a comparator: text by column; a trailing `*` stands for any ending. */
export type Filter = Readonly<Record<string, string>>;

/** Where in a published table a comparator's figures stand. */
export interface Binding {
  source: BenchmarkSourceId;
  where: Filter;
  value: string;
  numerator?: string;
  /** A column of the same row, or of the row of the same area and year that another filter finds. */
  denominator?: string | { where: Filter; column: string };
  notation?: Notation;
  /**
   * Set where an authority's value must follow from its parts: this factor times numerator over denominator, rounded
   * half up.
   */
  factor?: number;
}

/**
 * A published measure that ours can be compared with. It names its own file, rows and column, and the range of its
 * figures, so that a row of another measure cannot be mistaken for it.
 */
export interface Comparator {
  id: string;
  label: string;
  /** Whom its figures count. A measure is compared with it only where it counts the same. */
  of: Population;
  unit: string;
  polarity: Exclude<Polarity, 'target'>;
  /** Month and day on which its year ends. */
  yearEnds: '03-31' | '06-30' | '09-30';
  /** First year that is kept. */
  firstYear: number;
  /** The smallest and largest possible value, by type of area. */
  range: Readonly<Record<AreaType, readonly [number, number]>>;
  /** Newest source first: where two have a figure, the first counts. */
  bindings: readonly Binding[];
  /** What DfE counts, where that explains a difference from a council's own figure. */
  counts: string;
}

/** Figures of DfE's Local Authority Interactive Tool under its short name for a measure. They carry no numerators. */
export function interactiveTool(measure: string): Binding {
  return { source: 'la-interactive-tool', where: { measure_short: measure }, value: 'value' };
}
