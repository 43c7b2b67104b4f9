import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nothingWhereMissing } from '#folders';
import type { Entry, RefreshFiles } from '#refresh';
import { publishFolder, recoverFolder } from './publish-folder.ts';
import { lockPublished } from './published-lock.ts';
import { folderReading } from './reading.ts';

/** The files of this machine, as a refresh reads and writes them. */
export const nodeFiles: RefreshFiles = {
  join: (...parts) => path.join(...parts),
  entries: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(nothingWhereNoFolder);
    return entries?.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) ?? null;
  },
  text: (file) => readFile(file, 'utf8').catch(nothingWhereMissing),
  bytes: async (file) => new Uint8Array(await readFile(file)),
  ...folderReading,
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
