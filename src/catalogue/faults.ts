import { CatalogueFileError } from './markdown.ts';
import { type SettingPath, yamlLines } from './yaml-line.ts';

/** Something wrong in a YAML file: the path of the setting, and what is wrong with it in plain words. */
export interface Fault {
  path: SettingPath;
  text: string;
}

/**
 * One error with all faults of a YAML file, in the order of their lines, each with its line. There must be at least
 * one.
 */
export function faultsError(source: string, file: string, faults: readonly Fault[]): CatalogueFileError {
  const lines = yamlLines(source);
  const placed = faults
    .map(({ path, text }) => ({ line: lines.nearest(path), text: `${path.join('.') || 'the file'}: ${text}` }))
    .sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  const listed = placed.map(({ line, text }, index) => (line === null || index === 0 ? text : `line ${line}: ${text}`));
  return new CatalogueFileError(file, placed[0]?.line ?? null, listed.join('; '));
}
