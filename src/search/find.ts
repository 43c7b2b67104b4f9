import MiniSearch from 'minisearch';
import type { SearchEntry } from './entry.ts';

/** An entry that was found, and the words of it that matched. */
export interface Found {
  entry: SearchEntry;
  words: string[];
}

/**
 * A function that finds entries, best first. Words may be cut short or slightly misspelt. Only entries with all of the
 * words are found; where there is none, those with any of them.
 */
export function finder(entries: readonly SearchEntry[]): (query: string) => Found[] {
  const index = new MiniSearch<{ id: number } & SearchEntry>({ fields: ['title', 'also', 'text'] });
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  const options = {
    prefix: (term: string) => term.length > 2,
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
    boost: { title: 4, also: 2 },
  };
  return (query) => {
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, options);
    return found.map(({ id, terms }) => ({ entry: entries[id as number] as SearchEntry, words: terms }));
  };
}
