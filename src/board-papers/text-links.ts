/** Words of a text that lead to a measure: `[503 children](measure:cla_count)`. */
export interface MeasureLink {
  measure: string;
  /** The words that are linked, and where they begin in the text. */
  words: string;
  at: number;
}

/** A text as a reader sees it, every character in its place: marks are blanks. */
export interface ReadText {
  /** Without the numbers that are said to count no child. */
  text: string;
  links: MeasureLink[];
  /** The words that are said to count no child. */
  marked: { words: string; at: number }[];
}

const linkPattern = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
const blank = (text: string): string => text.replace(/\S/g, ' ');

/**
 * Reads the marks of a text: links to measures, and `[4 sessions](not-children)`, whose number counts no child and is
 * not read on.
 */
export function readLinks(source: string): ReadText {
  const links: MeasureLink[] = [];
  const marked: ReadText['marked'] = [];
  const text = source
    .replace(linkPattern, (whole, words: string, target: string, at: number) => {
      if (target === 'not-children') {
        marked.push({ words, at: at + 1 });
        return blank(whole);
      }
      const measure = /^measure:(.*)$/.exec(target)?.[1];
      if (measure !== undefined) links.push({ measure, words, at: at + 1 });
      return ` ${words}${blank(whole.slice(words.length + 1))}`;
    })
    .replace(/&#(\d{2,3});/g, (whole, code: string) => String.fromCharCode(Number(code)).padEnd(whole.length))
    .replace(/<\/?[a-z][^<>\n]*>/gi, blank)
    .replace(/[*_`~\u00A0\u2007\u202F\u200B\u2060]|&(?:nbsp|thinsp|ensp|emsp);/g, (mark) => ' '.repeat(mark.length))
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return { text, links, marked };
}

/** A text with blanks in place of the words that are linked to a measure, each of which is looked at by itself. */
export function withoutLinked({ text, links }: Pick<ReadText, 'text' | 'links'>): string {
  return links.reduce(
    (left, { at, words }) =>
      left.slice(0, at) + blank(left.slice(at, at + words.length)) + left.slice(at + words.length),
    text,
  );
}
