import { faultsError, type Settings } from '#catalogue';
import { type CodeWords, codeWordsFaults } from '#extracts';
import type { ReadableFiles } from './effects.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/**
 * The council’s own words for codes, once they fit the lists of codes. Rejects with a RefreshStopped that names the file
 * and the line of each that does not.
 */
export async function checkedCodeWords(
  files: ReadableFiles,
  file: string,
  { words }: Pick<Settings, 'words'>,
): Promise<CodeWords | undefined> {
  const faults = codeWordsFaults(words ?? {}).map(({ path, text }) => ({ path: ['words', ...path], text }));
  if (faults.length === 0) return words;
  const source = (await files.text(file)) ?? '';
  throw new RefreshStopped(`${faultsError(source, file, faults).message} Nothing was written.`);
}
