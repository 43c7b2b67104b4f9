import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchEntry, SearchKind } from './entry.ts';
import { stem, withoutSmall, wordsIn } from './terms.ts';

/** An entry that was found, and the words of it that matched. */
export interface Found {
  entry: SearchEntry;
  words: string[];
}

/** A measure answers a question, a page or word explains it, a meeting or comment mentions it. */
const worth: Record<SearchKind, number> = {
  measure: 1.3,
  section: 1,
  page: 1.1,
  word: 0.7,
  meeting: 0.6,
  commentary: 0.5,
};
/** How many times as much an entry counts whose title, or another name, is all that was asked for. */
const named = 4;

/**
 * A function that finds entries, best first. Words may be cut short, in another form or slightly misspelt, and those of
 * `sameAs` stand for others. Entries with all of the words are found, and those of which a name is a third of them or more;
 * where there is none, those with any of them. What is called exactly so comes first, a measure before a word explained.
 */
export function finder(
  entries: readonly SearchEntry[],
  sameAs: Readonly<Record<string, string>> = {},
): (query: string) => Found[] {
  const others = new Map(Object.entries(sameAs).map(([word, means]) => [stem(word), stem(means)]));
  const termOf = (word: string) => others.get(stem(word)) ?? stem(word);
  const known = new Set<string>();
  const index = new MiniSearch<{ id: number } & SearchEntry>({
    fields: ['title', 'askedAs', 'also', 'text'],
    tokenize: wordsIn,
    processTerm: termOf,
  });
  for (const { title, askedAs, also, text } of entries)
    for (const word of wordsIn([title, askedAs, also, text].join(' '))) known.add(termOf(word));
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  const names = entries.map((entry) => namesOf(entry, termOf));
  const options = {
    prefix: (term: string) => term.length > 2,
    // A word that is in a text is meant as it is.
    fuzzy: (term: string) => (term.length > 4 && !known.has(term) ? 0.2 : false),
    boost: { title: 4, askedAs: 4, also: 2 },
    // The more other names an entry has, the more it would lose.
    bm25: { k: 1.2, b: 0, d: 0.5 },
  };
  return (query) => {
    const words = withoutSmall(wordsIn(query));
    const terms = new Set(words.map(termOf));
    const any = index.search(words.join(' '), options).map((result) => {
      const share = shareNamed(names[result.id as number] ?? [], result, terms.size);
      const entry = entries[result.id as number] as SearchEntry;
      return {
        entry,
        words: result.terms,
        share,
        all: hasAll(result, terms),
        rank: share === 1 ? worth[entry.kind] : 0,
        score: scored(result, entry, share),
      };
    });
    const wanted = any.filter(({ all, share }) => all || share >= 1 / 3);
    return (wanted.length > 0 ? wanted : any)
      .toSorted((one, other) => other.rank - one.rank || other.score - one.score)
      .map(({ entry, words: matched }) => ({ entry, words: matched }));
  };
}

/** What an entry is called, each name as its telling terms. */
function namesOf({ title, askedAs }: SearchEntry, termOf: (word: string) => string): string[][] {
  return [title, ...askedAs.split(', ')]
    .map((name) => [...new Set(withoutSmall(wordsIn(name)).map(termOf))])
    .filter((terms) => terms.length > 0);
}

/** How much of what was asked for is a name of the entry: the whole of the name must be in it. */
function shareNamed(names: readonly string[][], { terms }: SearchResult, asked: number): number {
  const matched = new Set(terms);
  const lengths = names.filter((name) => name.every((term) => matched.has(term))).map((name) => name.length);
  return asked === 0 ? 0 : Math.min(1, Math.max(0, ...lengths) / asked);
}

function hasAll({ queryTerms }: SearchResult, asked: ReadonlySet<string>): boolean {
  return new Set(queryTerms).size >= asked.size;
}

function scored({ score }: SearchResult, { kind }: SearchEntry, share: number): number {
  return score * worth[kind] * (1 + (named - 1) * share);
}
