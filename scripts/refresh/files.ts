import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FolderError, nothingWhereMissing, readCatalogue, readHead, readPublished } from '#folders';
import { type Entry, type RefreshFiles, RefreshStopped } from '#refresh';
import { publishFolder, recoverFolder } from './publish-folder.ts';
import { lockPublished } from './published-lock.ts';

/** The files of this machine, as a refresh reads and writes them. */
export const nodeFiles: RefreshFiles = {
  join: (...parts) => path.join(...parts),
  entries: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(nothingWhereNoFolder);
    return entries?.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) ?? null;
  },
  text: (file) => readFile(file, 'utf8').catch(nothingWhereMissing),
  bytes: async (file) => new Uint8Array(await readFile(file)),
  catalogue: (settings, measures, edition, own) => readCatalogue(settings, measures, edition, own).catch(stopAt('')),
  published: (folder, mayBeGone) => readPublished(folder, mayBeGone).catch(stopAt(' Nothing was written.')),
  head: (folder) => readHead(folder).catch(stopAt(' Nothing was written.')),
  write: async (file, text) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  },
  lock: lockPublished,
  publish: publishFolder,
  recover: recoverFolder,
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Entry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function nothingWhereNoFolder(problem: NodeJS.ErrnoException): null {
  return problem.code === 'ENOTDIR' ? null : nothingWhereMissing(problem);
}

/** What is wrong in a folder stops a refresh, with these words at the end. */
function stopAt(then: string): (problem: unknown) => never {
  return (problem) => {
    throw problem instanceof FolderError ? new RefreshStopped(`${problem.message}${then}`) : problem;
  };
}
