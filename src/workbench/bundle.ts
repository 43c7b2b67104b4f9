import { unzipSync, zipSync } from 'fflate';
import type { MemoryFolder } from './memory-folder.ts';

/** The only day that zips can name and that says nothing: the same files are the same zip. */
const noDay = new Date(1980, 0, 1);

/** Everything that is published in a folder, as one zip that is unpacked over the council's own folder. */
export async function bundleOf(folder: MemoryFolder): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const path of folder.under('published')) files[path] = (await folder.bytes(path)) as Uint8Array;
  return zipSync(files, { mtime: noDay, level: 6 });
}

/** The files of a bundle by their paths; null where it is none. */
export function filesOfBundle(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
    return files.every(([path]) => path.startsWith('published/')) ? Object.fromEntries(files) : null;
  } catch {
    return null;
  }
}
