export const searchKinds = ['measure', 'section', 'meeting', 'commentary', 'word', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found: its place and its text. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Its address under the site's base. */
  path: string;
  text: string;
  /** Other names under which it is looked for: a code, a section, groups. */
  also: string;
}

/** The content of `search.json`. */
export interface SearchList {
  format: 'search/1';
  entries: SearchEntry[];
}

/** The text of `search.json`. */
export function searchList(entries: readonly SearchEntry[]): string {
  const list: SearchList = { format: 'search/1', entries: [...entries] };
  return `${JSON.stringify(list)}\n`;
}
