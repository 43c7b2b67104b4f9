/** What folders are read with asks of `node:fs/promises`, in a page: of the folder in memory that is mounted. */
import type { MemoryFolder } from '#workbench';

let mounted: MemoryFolder | null = null;

/** From now on this is the folder that is read. */
export function mount(folder: MemoryFolder): void {
  mounted = folder;
}

export async function readFile(path: string, encoding?: 'utf8'): Promise<string | Uint8Array> {
  const content = encoding === undefined ? await folder().bytes(path) : await folder().text(path);
  return content ?? missing(path);
}

export async function readdir(path: string, { recursive = false } = {}): Promise<string[]> {
  const entries = folder().entries(path) ?? missing(path);
  const names = entries.map(({ name }) => name);
  if (!recursive) return names;
  const deeper = entries
    .filter(({ kind }) => kind === 'folder')
    .map(async ({ name }) => (await readdir(`${path}/${name}`, { recursive })).map((inside) => `${name}/${inside}`));
  return [...names, ...(await Promise.all(deeper)).flat()];
}

export async function lstat(path: string): Promise<{ isFile: () => boolean; size: number }> {
  if (!folder().has(path) && folder().entries(path) === null) missing(path);
  return { isFile: () => folder().has(path), size: folder().size(path) };
}

function folder(): MemoryFolder {
  if (mounted === null) throw new Error('No folder is mounted.');
  return mounted;
}

function missing(path: string): never {
  throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
}
