import type { CodeSet } from '../codes/code-set.ts';
import { saysUnknown, withoutListLetter } from './unknown.ts';

const separator = /\s*[:–—]\s*|\s+-\s*|\s*-\s+/;
const asDecimal = /^(\d+)\.0$/;

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, '’')
    .replace(/[^\p{L}\p{N}’]+/gu, ' ')
    .trim();

/**
 * A reader of one list of codes: the code for a tidied cell, or null where the list has none. The code itself decides,
 * never the letter before it: `d) U4: Foster placement - long term`, `u4`, `U4 - long term` are all U4; `a) Male` is M
 * by its label. Words that say that it is not known are the code for that, where the list has one.
 */
export function codeReader(set: CodeSet): (raw: string) => string | null {
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
  /** A code of one letter may be a word of a sentence, so a space after it is not enough. */
  const firstWord = (text: string): string | null => {
    const word = text.split(' ')[0] ?? '';
    return word.length > 1 ? (byCode.get(word) ?? null) : null;
  };
  return (raw) => {
    const lower = raw.toLowerCase();
    const bare = withoutListLetter(lower).replace(asDecimal, '$1');
    return (
      exact(lower) ??
      exact(bare) ??
      byCode.get(bare.split(separator)[0] ?? '') ??
      firstWord(bare) ??
      labelAfter(bare, exact) ??
      (saysUnknown(bare) ? unknown : null)
    );
  };
}

/** `M: Male` under a list whose code differs from the prefix still names its label. */
function labelAfter(text: string, exact: (text: string) => string | null): string | null {
  const at = text.search(/[:–—]|\s-\s/);
  return at < 0 ? null : exact(text.slice(at + 1).replace(/^[\s-]+/, ''));
}
