import { CatalogueFileError } from './markdown.ts';
import { type SectionId, sections } from './vocabulary.ts';

/** The section of the scorecard that a text names by title or id; null where it names none. */
function principleOf(text: string): SectionId | null {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/&/g, 'and')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  const same = (words: string) => plain(words).replace(/ /g, '') === plain(text).replace(/ /g, '');
  return sections.find(({ id, title }) => id === text || same(title))?.id ?? null;
}

/** The same, or a CatalogueFileError that lists all there are. */
export function principleNamed(text: string, file: string, line: number | null): SectionId {
  const found = principleOf(text);
  if (found !== null) return found;
  const known = sections.map(({ title }) => title).join(', ');
  throw new CatalogueFileError(file, line, `"${text}" is none of the guiding principles: ${known}.`);
}
