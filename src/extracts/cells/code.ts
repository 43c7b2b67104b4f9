import type { CodeSet } from '../codes/code-set.ts';
import { saysUnknown, withoutListLetter } from './unknown.ts';

const separator = /\s*[:–—]\s*|\s+-\s*|\s*-\s+/;
const asDecimal = /^(\d+)\.0$/;
const dashes = /[\u2010-\u2012\u2212\ufe63\uff0d]/g;

/** Codes of letters and digits, such as U4 or E4A: no word of a sentence looks like them. */
const lettersAndDigits = /^(?=.*[a-z])(?=.*\d)[a-z\d]+$/;
/** Such a code with blanks, dots or dashes in it, as the whole of a cell: `C 2`, `E-4-A`. */
const spacedCode = /^[a-z]{1,4}(?:[ .-]*\d)+[ .-]*[a-z]?$/;
const codeFirst = /^[([{ ]*([a-z\d]+)(?![\p{L}\p{N}])(.*)$/u;
const codeLast = /^(.*)[([{] *([a-z\d]+) *[)\]}]$/u;

/** Words in lower case without punctuation, as two spellings of one text are compared. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, '’')
    .replace(/[^\p{L}\p{N}’]+/gu, ' ')
    .trim();

/** What a council’s own words are known by: their plain words, or as they stand where they have none. */
export const wordsKey = (text: string): string => plainWords(text) || text.toLowerCase();

/**
 * A reader of one list of codes: the code for a tidied cell, or null where the list has none. The code itself decides,
 * never the letter before it: `d) U4: Foster placement - long term`, `u4`, `U4 - long term`, `U4)`, `[U4] long term` and
 * `Long term (U4)` are all U4; `a) Male` is M by its label. Where the words beside a code are another code or its label,
 * it is neither. Words that say that it is not known are the code for that, where the list has one; what is left may be
 * `own` words of the council.
 */
export function codeReader(set: CodeSet, own?: ReadonlyMap<string, string>): (raw: string) => string | null {
  const byCode = new Map(set.entries.map((entry) => [entry.code.toLowerCase(), entry.code]));
  const byWords = new Map<string, string>();
  for (const entry of set.entries) {
    for (const words of [entry.label, ...(entry.aliases ?? [])]) {
      byWords.set(plainWords(words), entry.code);
      byWords.set(words, entry.code);
    }
  }
  const unknown = set.entries.find((entry) => entry.unknown)?.code ?? null;
  const exact = (text: string): string | null =>
    byCode.get(text) ?? byWords.get(text) ?? byWords.get(plainWords(text)) ?? null;
  /** Whether the words beside a code are another code, or what another code is called. */
  const isOther = (words: string, code: string): boolean => {
    const others = words
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => (lettersAndDigits.test(word) ? byCode.get(word) : undefined));
    const label = byWords.get(plainWords(words));
    if (label === code) return false;
    return [label, ...others].some((other) => other !== undefined && other !== code);
  };
  /** A code beside other words; one of letters alone may be a word, so they must be its own label. */
  const beside = (word: string | undefined, words: string): Beside | null => {
    const code = byCode.get(word ?? '');
    if (code === undefined || word === undefined) return null;
    if (lettersAndDigits.test(word) || byWords.get(plainWords(words)) === code) return { code, words };
    return plainWords(words) === '' && /^[a-z]+$/.test(word) ? { code, words } : null;
  };
  /** Before a separator any code counts; after a bare blank one of one letter may be a word of a sentence. */
  const leading = (text: string): Beside | null => {
    for (const [before = '', least] of [
      [text.split(separator)[0], 1],
      [text.split(' ')[0], 2],
    ] as const) {
      const code = before.length >= least ? byCode.get(before) : undefined;
      if (code !== undefined) return { code, words: text.slice(before.length) };
    }
    return null;
  };
  const partly = (text: string): Beside | null => {
    const [, first, after = ''] = codeFirst.exec(text) ?? [];
    const [, before = '', last] = codeLast.exec(text) ?? [];
    return leading(text) ?? beside(first, after) ?? beside(last, before);
  };
  return (raw) => {
    const lower = raw.toLowerCase().replace(dashes, '-');
    const bare = withoutListLetter(lower).replace(asDecimal, '$1');
    const whole =
      exact(lower) ?? exact(bare) ?? (spacedCode.test(bare) ? byCode.get(bare.replace(/[ .-]/g, '')) : null);
    if (whole) return whole;
    const found = partly(bare) ?? partly(lower);
    if (found !== null) return isOther(found.words, found.code) ? null : found.code;
    return labelAfter(bare, exact) ?? (saysUnknown(bare) ? unknown : null) ?? own?.get(wordsKey(raw)) ?? null;
  };
}

/** A code, and the words beside it. */
interface Beside {
  code: string;
  words: string;
}

/** `M: Male` under a list whose code differs from the prefix still names its label. */
function labelAfter(text: string, exact: (text: string) => string | null): string | null {
  const at = text.search(/[:–—]|\s-\s/);
  return at < 0 ? null : exact(text.slice(at + 1).replace(/^[\s-]+/, ''));
}
