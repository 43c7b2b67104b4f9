/** A text cut after a word, with `…`, where it has more than so many characters. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const words = cut.replace(/\s+\S*$/, '');
  // A pair of code units is one character: half of it is none.
  return `${(words === '' ? cut : words).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
