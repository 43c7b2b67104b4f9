import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Measure, parseMeasures, parseSettings, type Settings } from '#catalogue';
import { FolderError } from './folder-error.ts';
import { nothingWhereMissing } from './missing.ts';
import { shownPath } from './path.ts';

/**
 * Reads the settings, and their text as it stands. Throws a FolderError where the file is missing, and a
 * CatalogueFileError where it is wrong.
 */
export async function readSettings(file: string): Promise<{ settings: Settings; settingsText: string }> {
  const settingsText = await readFile(file, 'utf8').catch(nothingWhereMissing);
  if (settingsText === null) throw new FolderError(`The settings are missing: ${file} does not exist.`);
  return { settings: parseSettings(settingsText, shownPath(file)), settingsText };
}

/**
 * Reads every measure file (`*.md`) under a folder, in the order of their paths, and a council's `own` after them, where it
 * has any. `warnings` name what stops nothing. Throws a FolderError that lists by file and line all that is wrong with
 * them, or where there is none in the first folder.
 */
export async function readMeasures(folder: string, own?: string): Promise<{ measures: Measure[]; warnings: string[] }> {
  const files = await measureFiles(folder);
  if (files.length === 0) throw new FolderError(`There is no measure file (*.md) in ${folder}.`);
  const hasOwn = own !== undefined && resolve(own) !== resolve(folder);
  const { measures, problems, warnings } = parseMeasures([...files, ...(hasOwn ? await measureFiles(own) : [])]);
  if (problems.length > 0) throw new FolderError(problems.join('\n'));
  return { measures, warnings };
}

async function measureFiles(folder: string): Promise<{ path: string; text: string }[]> {
  const names = (await readdir(folder, { recursive: true }).catch(nothingWhereMissing)) ?? [];
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.md'));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: shownPath(join(folder, path)),
      text: await readFile(join(folder, path), 'utf8'),
    })),
  );
}
