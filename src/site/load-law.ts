import { readFile } from 'node:fs/promises';
import { type Law, parseLaw } from '#catalogue';
import { shownPath } from '#folders';
import { SiteDataError } from './site-data-error.ts';

/** Reads what the law asks. Throws a SiteDataError where the file is missing, a CatalogueFileError where it is wrong. */
export async function loadLaw(file: string): Promise<Law> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SiteDataError(`What the law asks is missing: ${shownPath(file)}.`);
  });
  return parseLaw(text, shownPath(file));
}
