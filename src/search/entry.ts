export const searchKinds = ['measure', 'section', 'meeting', 'commentary', 'word', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found: its place and its text. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Its address under the site's base. */
  path: string;
  text: string;
  /** What else it is about, separated by commas: a section, groups. */
  also: string;
  /** What people call it who do not know its title, separated by commas: a code, an everyday word. */
  askedAs: string;
}

/** The content of `search.json`. */
export interface SearchList {
  format: 'search/2';
  entries: SearchEntry[];
  /** Words that stand for a word of the entries wherever they are asked for, such as `kids` for `children`. */
  sameAs: Record<string, string>;
}

/** The text of `search.json`. */
export function searchList(entries: readonly SearchEntry[], sameAs: Record<string, string> = {}): string {
  const list: SearchList = { format: 'search/2', entries: [...entries], sameAs };
  return `${JSON.stringify(list)}\n`;
}
