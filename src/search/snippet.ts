/** A piece of text, and whether it matches the search. */
export interface Part {
  text: string;
  isMatch: boolean;
}

/**
 * Some `length` characters of a text around the first of the words that it holds, cut between words, with dots where
 * cut.
 */
export function snippet(text: string, words: readonly string[], length = 160): string {
  if (text.length <= length) return text;
  const first = text.search(anyOf(words));
  const from = first <= length / 3 ? 0 : text.lastIndexOf(' ', first - length / 4) + 1;
  const cut = text.slice(from, from + length);
  const end = from + length < text.length ? cut.lastIndexOf(' ') : cut.length;
  return `${from > 0 ? '… ' : ''}${cut.slice(0, end)}${from + length < text.length ? ' …' : ''}`;
}

/** A text in parts, so that the words that matched can be marked. */
export function parted(text: string, words: readonly string[]): Part[] {
  const pattern = anyOf(words);
  return text
    .split(new RegExp(`(${pattern.source})`, pattern.flags))
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Any of the words, at the start of a word; where there is none, nothing matches. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length === 0 ? /(?!)/i : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'iu');
}
