import type { Piece } from '../speaks-of.ts';

/** A piece of a sentence; with the id of a measure where a page makes a link of it. */
export interface LinkedPiece extends Piece {
  measure?: string;
}

/** One sentence of the summary, in pieces. */
export type Sentence = readonly LinkedPiece[];
