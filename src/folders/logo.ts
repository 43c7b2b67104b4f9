import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedLogo, faultsError, type Logo, type Settings } from '#catalogue';
import { FolderError } from './folder-error.ts';
import { shownPath } from './path.ts';

/**
 * The logo that the settings name, beside their file; null where they name none. Throws a FolderError with the
 * settings' line and the logo's file where it is missing or cannot be shown, and what to do.
 */
export async function readLogo(
  { appearance }: Pick<Settings, 'appearance'>,
  settingsText: string,
  settingsFile: string,
): Promise<Logo | null> {
  if (appearance.logo === undefined) return null;
  const file = join(dirname(settingsFile), ...appearance.logo.file.split('/'));
  const bytes = await readFile(file).catch((problem: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(problem.code ?? '')) return null;
    throw problem;
  });
  const logo =
    bytes === null
      ? `${shownPath(file)} does not exist: put the logo there, or take the key out`
      : checkedLogo(new Uint8Array(bytes), shownPath(file));
  if (typeof logo !== 'string') return logo;
  const fault = { path: ['appearance', 'logo', 'file'], text: logo };
  throw new FolderError(faultsError(settingsText, shownPath(settingsFile), [fault]).message);
}
