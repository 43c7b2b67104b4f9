import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '#catalogue';
import { shownPath } from '#folders';
import { StoppedError } from '../cli/command-line.ts';

/** Where the packs of each edition go: never into the other's folder. */
const usual: Readonly<Record<Edition, string>> = { public: 'packs', board: 'packs-board' };

/**
 * The folder for a pack's files: the one named, or else the edition's own in the council's folder, which is made with
 * the files where it is missing. Throws a StoppedError where one that was named is missing, it is none, or nothing may
 * be written there.
 */
export function packFolder(named: string | undefined, data: string | undefined, edition: Edition): string {
  const folder = path.resolve(named ?? path.join(data || '.', usual[edition]));
  try {
    const found = statSync(folder, { throwIfNoEntry: named !== undefined });
    if (found !== undefined && !found.isDirectory())
      throw new StoppedError(`${shownPath(folder)} is a file and no folder.`);
    if (found !== undefined) accessSync(folder, constants.W_OK);
  } catch (error) {
    throw error instanceof StoppedError ? error : new StoppedError(folderProblem(error, folder));
  }
  return folder;
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder. Make it first, or leave out --out.',
  ENOTDIR: 'it lies in a file and not in a folder.',
  EEXIST: 'there is a file of that name in place of the folder.',
  EACCES: 'nothing may be written there. Name a folder of your own with --out.',
  EPERM: 'nothing may be written there. Name a folder of your own with --out.',
  EROFS: 'nothing can be written there: it is read-only. Name another folder with --out.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'your share of the disk is full.',
  EBUSY: 'another program holds a file there. Close it and try again.',
};

/** What is wrong with a folder or a file in it, in words, from the error of the system. */
export function folderProblem(error: unknown, place: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return `${shownPath(place)}: ${problems[code] ?? message}`;
}
