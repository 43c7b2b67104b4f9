import { formatHead, headFile } from '#published';
import { type Publishing, type RefreshFiles, RefreshStopped } from '#refresh';
import { type MemoryFolder, plainPath, UnreadableFile } from './memory-folder.ts';

/** The parts of `RefreshFiles` that read what has a format of its own. */
export type Reading = Pick<RefreshFiles, 'catalogue' | 'published' | 'head'>;

/**
 * A folder in memory, as a refresh reads and writes it; what has a format is read by `reading`, from the same folder.
 * Nobody else can publish there, so there is nothing to lock and nothing to recover.
 */
export function memoryFiles(folder: MemoryFolder, reading: Reading): RefreshFiles {
  return {
    join: (...parts) => plainPath(parts.join('/')),
    entries: async (path) => folder.entries(path),
    text: (path) => folder.text(path).catch(stop),
    bytes: async (path) => {
      const bytes = await folder.bytes(path).catch(stop);
      if (bytes === null) throw new RefreshStopped(`${path} is not there any longer.`);
      return bytes;
    },
    ...reading,
    write: async (path, text) => folder.set(path, text),
    lock: () => () => {},
    publish: (path, files, publishing) => publishInto(folder, path, files, publishing),
    recover: () => {},
  };
}

function publishInto(
  folder: MemoryFolder,
  path: string,
  files: Readonly<Record<string, string>>,
  { head, before }: Publishing,
): void {
  if (before !== 'stays') moveAside(folder, path, before);
  for (const [name, text] of Object.entries(files)) folder.set(`${path}/${name}`, text);
  folder.set(headFile(path), formatHead({ format: 'head/1', newest: head }));
}

function moveAside(folder: MemoryFolder, path: string, before: 'kept as earlier' | 'removed'): void {
  for (const file of folder.under(path)) {
    if (before === 'kept as earlier') folder.move(file, `${path}/earlier/${file.slice(path.length + 1)}`);
    else folder.delete(file);
  }
}

function stop(problem: unknown): never {
  throw problem instanceof UnreadableFile ? new RefreshStopped(problem.message) : problem;
}
