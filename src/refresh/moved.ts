import type { Measure } from '#catalogue';
import type { Figure } from '#figure';

/** A figure of the newest month, and the same without the rows that a cause of findings is about. Private: both are exact. */
export interface Movement {
  measure: Measure;
  figure: Figure;
  without: Figure;
  /** How far it moves, as a share of itself; of fewer than ten children or rows, so much less. */
  share: number;
}

/** What the rows of a cause move: nothing where no figure does. */
export interface Moved {
  /** How many rows were left out. */
  rows: number;
  /** Those that move most first. */
  movements: Movement[];
}
