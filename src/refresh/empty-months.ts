import { isMonth, type Month, monthInWords } from '#calendar';
import type { ReadableFiles } from './effects.ts';
import type { ExtractFolder } from './extract-folders.ts';
import { monthMeant } from './month-meant.ts';
import type { Remark } from './remark.ts';

/**
 * The folders of months in which no extract was found, also those that are called otherwise: whoever made one may think that
 * its month is in.
 */
export async function emptyMonths(
  files: ReadableFiles,
  root: string,
  found: readonly ExtractFolder[],
): Promise<Remark[]> {
  const held = new Set<string>(found.map(({ month }) => month));
  const folders = ((await files.entries(root)) ?? []).filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  return folders.toSorted().flatMap((name) => {
    const month = isMonth(name) ? name : monthMeant(name);
    if (month === null || (isMonth(name) && held.has(month))) return [];
    return [{ says: `${files.join(root, name)} holds no file of an extract.`, remedy: remedyFor(name, month) }];
  });
}

function remedyFor(name: string, month: Month): string {
  const put = `Put the files of ${monthInWords(month)} in`;
  return name === month ? `${put}, or delete the folder.` : `${put} and name it ${month}, or delete the folder.`;
}
