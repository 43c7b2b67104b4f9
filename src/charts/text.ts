/**
 * About how wide a text is drawn in a plain sans-serif of that size. It errs on the wide side (the widest of the usual
 * system fonts), so that labels keep apart and nothing is cut off.
 */
export function textWidth(text: string, fontSize: number): number {
  return (
    [...text].reduce((width, letter) => width + (narrow.has(letter) ? 0.4 : wide.has(letter) ? 0.95 : 0.64), 0) *
    fontSize
  );
}

const narrow = new Set([..." .,:;'|!ijlt()-"]);
const wide = new Set([...'%@MWmw−']);

/** A text in lines no wider than that; a word that is wider stands alone. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
