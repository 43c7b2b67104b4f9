import { readFile } from 'node:fs/promises';
import { type GlossaryEntry, parseGlossary } from '#catalogue';
import { SiteDataError } from './site-data-error.ts';

/** Reads the glossary. Throws where the file is missing or wrong. */
export async function loadGlossary(file: string): Promise<GlossaryEntry[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SiteDataError(`The glossary is missing: ${file}.`);
  });
  return parseGlossary(text, file);
}
