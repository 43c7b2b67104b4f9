const unknown = new Set([
  ...[
    'unknown',
    'nk',
    'n k',
    'unk',
    'unspecified',
    'undetermined',
    'indeterminate',
    'no data',
    'no information',
    'tbc',
  ],
  ...['not known', 'not stated', 'not recorded', 'not given', 'not available', 'not provided', 'not disclosed'],
  ...['not captured', 'not collected', 'not entered', 'not specified', 'not declared', 'not obtained', 'not yet known'],
  ...['not yet obtained', 'not yet recorded', 'information not known', 'information not obtained', 'data not captured'],
]);

const plainWords = (text: string): string =>
  text
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Whether a cell says in words that a value is not known: `Unknown`, `N/K`, `Not stated/recorded (or unborn)`. Where it
 * gives two ways of saying so, both must.
 */
export function saysUnknown(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .trim();
  if (unknown.has(plainWords(bare))) return true;
  const [first = '', ...rest] = bare.split(/\s*\/\s*|\s+or\s+/).map(plainWords);
  const sayNot = (words: string) => (/^(not?|un)/.test(words) ? words : `not ${words}`);
  return unknown.has(first) && rest.every((words) => unknown.has(sayNot(words)));
}

/** A cell without the letter or number of the list that Ofsted's words stand in: `c) Unknown` says `Unknown`. */
export const withoutListLetter = (text: string): string => text.replace(/^\(?[a-z]{1,2}\) */i, '');
