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
