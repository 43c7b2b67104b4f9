/** A piece of a sentence: words, or the name of a measure that a page makes a link of. */
export type Piece = string | { measure: string; text: string };

/** One sentence of the summary, in pieces. */
export type Sentence = readonly Piece[];

/** A title as it stands inside a sentence: without what is in brackets at its end. */
export function titleInSentence(title: string): string {
  return title.replace(/\s*\([^)]*\)\s*$/, '');
}
