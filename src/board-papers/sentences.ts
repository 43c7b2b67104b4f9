/** A sentence, a point of a list or a line of a table, and where it begins in its text. */
export interface Sentence {
  text: string;
  at: number;
}

const ends = /(?<=[.!?][)"”’]{0,2})\s+(?=["“‘(]?[\p{Lu}\d])|\n\s*\n|\n(?=\s*(?:[-+•|]|\d+[.)])\s?)/gu;
const abbreviated = /\b(?:no|nos|para|paras|approx|p|pp|St|Dr|Mr|Mrs|Ms|e\.g|i\.e)\.$/iu;

/** The sentences of a text, in order. Headings and points of lists are sentences too. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.matchAll(ends)) {
    if (!gap.includes('\n') && abbreviated.test(text.slice(Math.max(at, index - 10), index))) continue;
    sentences.push({ text: text.slice(at, index), at });
    at = index + gap.length;
  }
  sentences.push({ text: text.slice(at), at });
  return sentences.filter((sentence) => /\S/.test(sentence.text)).flatMap(inPieces);
}

/** So long a sentence is taken apart: nobody wrote one, and what is far away is not beside a number. */
const longest = 800;

function inPieces({ text, at }: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  let from = 0;
  while (from < text.length) {
    const blank = text.lastIndexOf(' ', from + longest);
    const to = text.length - from <= longest ? text.length : blank > from ? blank : from + longest;
    pieces.push({ text: text.slice(from, to), at: at + from });
    from = to;
  }
  return pieces;
}
