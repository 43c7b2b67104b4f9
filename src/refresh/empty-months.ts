import { isMonth, monthInWords } from '#calendar';
import type { ReadableFiles } from './effects.ts';
import type { ExtractFolder } from './extract-folders.ts';
import type { Remark } from './remark.ts';

/** The folders of months in which no extract was found: whoever made one may think that its month is in. */
export async function emptyMonths(
  files: ReadableFiles,
  root: string,
  found: readonly ExtractFolder[],
): Promise<Remark[]> {
  const held = new Set<string>(found.map(({ month }) => month));
  const folders = ((await files.entries(root)) ?? []).filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  return folders
    .filter(isMonth)
    .filter((month) => !held.has(month))
    .sort()
    .map((month) => ({
      says: `${files.join(root, month)} holds no file of an extract.`,
      remedy: `Put the files of ${monthInWords(month)} in, or delete the folder.`,
    }));
}
