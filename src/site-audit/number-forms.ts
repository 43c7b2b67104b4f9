/** A number as pages write it, and what stands right beside it. */
export interface WrittenNumber {
  text: string;
  /** Without thousands, sign and percent. */
  size: number;
  decimals: number;
  minus: boolean;
  percent: boolean;
  /** Where it begins in the words. */
  at: number;
}

const number = /\d(?:[\d,]*\d)?(?:\.\d+)?/g;

/** Every number in words, in order. */
export function numbersIn(words: string): WrittenNumber[] {
  return [...words.matchAll(number)].map(({ 0: text, index: at }) => ({
    text,
    size: Number(text.replaceAll(',', '')),
    decimals: /\.(\d+)$/.exec(text)?.[1]?.length ?? 0,
    minus: words[at - 1] === '−',
    percent: words[at + text.length] === '%',
    at,
  }));
}

/** Whether a number is written with its thousands set apart, as pages write all of theirs. */
const wellFormed = (text: string): boolean => /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(text);

/** Whether a number is what a value is to some decimals, no more and no fewer, rounded half up. */
export function showsNumber({ text, size, decimals, minus }: WrittenNumber, value: number, to: number): boolean {
  if (decimals !== to || !wellFormed(text)) return false;
  const shown = minus ? -size : size;
  return Math.abs(shown - value) <= 0.5 * 10 ** -to + 1e-9 * Math.max(1, Math.abs(value));
}

/** Whether a number is a numerator or a denominator: whole where it is whole, else to one decimal. */
export function showsPart(shown: WrittenNumber, part: number): boolean {
  return showsNumber(shown, part, Number.isInteger(part) ? 0 : 1);
}

/** A number rounded half up, away from zero. */
export function rounded(value: number, places: number): number {
  const unit = 10 ** places;
  const size = Math.floor(Math.abs(value) * unit + 0.5 + 1e-9) / unit;
  return value < 0 && size !== 0 ? -size : size;
}
