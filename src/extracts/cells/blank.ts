/** Words that stand for an empty cell, by kind of column. */
const everywhere = [
  '',
  'null',
  '(null)',
  'n/a',
  '#n/a',
  'na',
  '.',
  '..',
  '-',
  '–',
  '—',
  'none',
  'nope',
  'nan',
  'nat',
  '#null!',
  '#value!',
  '#ref!',
  'blank',
  '(blank)',
  'n\\a',
  '?',
];

export const blankWords: ReadonlySet<string> = new Set(everywhere);
export const blankFlagWords: ReadonlySet<string> = new Set([...everywhere, 'u']);
/** A text may really say `none`; only what a system writes for empty is taken as empty. */
export const blankTextWords: ReadonlySet<string> = new Set(['', 'null', '(null)', 'n/a', '#n/a', '.', 'nan', 'nope']);
/** A date may be said to be none, and an end not to have come. */
export const noDateWords: ReadonlySet<string> = new Set([
  ...['not applicable', 'n.a.', 'no date', 'nil', 'tba', 'tbd', 'to be confirmed', 'to be advised', 'undated'],
]);
export const stillOpenWords: ReadonlySet<string> = new Set([
  ...['ongoing', 'on-going', 'open', 'still open', 'current', 'present', 'to date', 'no end date', 'not ended'],
]);
