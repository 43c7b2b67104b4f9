/** What the interface says, in one place: another language is a folder beside `en-gb` with the same exports. */
export { accessibilityWords } from './en-gb/accessibility.ts';
export { boardWords } from './en-gb/board.ts';
export { childrenWords } from './en-gb/children.ts';
export { glossaryWords } from './en-gb/glossary.ts';
export { searchWords } from './en-gb/search.ts';
export { shellWords } from './en-gb/shell.ts';

/** The language of the pages, as HTML names it. */
export const language = 'en-GB';
