const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /['’‘`´ʼ]/g;

/** A cell without invisible characters: zero-width and direction marks removed, every blank a space, ends trimmed. */
export function tidy(raw: string): string {
  return raw.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A heading as words in lower case: no punctuation, apostrophes joined up. */
export function headingWords(raw: string): string {
  return tidy(raw)
    .toLowerCase()
    .replace(/(?<=\p{L})(?=['’‘`´ʼ]s\b)['’‘`´ʼ]/gu, '')
    .replace(apostrophes, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What two headings must share to be the same: their letters and digits. */
export function headingKey(raw: string): string {
  return headingWords(raw).replaceAll(' ', '');
}

const unsafe = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
  '__definegetter__',
  '__definesetter__',
]);

/** Whether a heading is the name of a built-in property of JavaScript objects. */
export function isUnsafe(heading: string): boolean {
  return unsafe.has(tidy(heading).toLowerCase());
}
