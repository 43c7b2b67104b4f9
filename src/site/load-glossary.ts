import { readFile } from 'node:fs/promises';
import { type GlossaryEntry, inGlossaryOrder, type OtherWords, parseGlossary, parseOtherWords } from '#catalogue';
import { SiteDataError } from './site-data-error.ts';

/** What glossaries hold: the terms that they explain, and other words by which people search. */
interface Glossary {
  glossary: GlossaryEntry[];
  otherWords: OtherWords[];
}

/**
 * Reads the glossary, and a council's own beside it where there is one: a term of its own takes the place of the same
 * term. Throws where the file is missing or either is wrong.
 */
export async function loadGlossary(file: string, own?: string): Promise<Glossary> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SiteDataError(`The glossary is missing: ${file}.`);
  });
  const ownText = own === undefined || own === file ? null : await readFile(own, 'utf8').catch(missing);
  if (own === undefined || ownText === null)
    return { glossary: parseGlossary(text, file), otherWords: parseOtherWords(text, file) };
  const ours = parseGlossary(ownText, own);
  const anchors = new Set(ours.map(({ anchor }) => anchor));
  const others = parseGlossary(text, file).filter(({ anchor }) => !anchors.has(anchor));
  return {
    glossary: inGlossaryOrder([...others, ...ours]),
    otherWords: [...parseOtherWords(text, file), ...parseOtherWords(ownText, own)],
  };
}

function missing(problem: NodeJS.ErrnoException): null {
  if (problem.code === 'ENOENT') return null;
  throw problem;
}
