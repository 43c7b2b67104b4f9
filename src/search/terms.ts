import { searchWords } from '#words';

const small: ReadonlySet<string> = new Set(searchWords.small.split(' '));

/** The words of a text in small letters, without signs; what an apostrophe cuts off is left out. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/(\p{L})[’'](?:s|m|re|ve|ll|d)(?!\p{L})/gu, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words without those that say nothing of what is looked for (`how many`, `the`); all of them where there is no other. */
export function withoutSmall(words: readonly string[]): string[] {
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : [...words];
}

/**
 * The start that the forms of an English word share, roughly: `child` of `children`, `adopt` of `adopted`, `agenc` of
 * `agencies` and `agency`. It is a beginning of the word, so that it can be marked in a text.
 */
export function stem(word: string): string {
  if (word === 'children') return 'child';
  if (word.length < 5) return word.replace(/([^sui])s$/, '$1');
  return word
    .replace(/(?<=[^aeiou])ies$/, '')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^sui])s$/, '')
    .replace(/(?<=[^aeiou])y$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '');
}
