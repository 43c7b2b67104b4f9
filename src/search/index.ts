export { type SearchEntry, type SearchKind, type SearchList, searchList } from './entry.ts';
export { type Found, finder } from './find.ts';
export { byLetter } from './letters.ts';
export { type Part, parted, snippet } from './snippet.ts';
