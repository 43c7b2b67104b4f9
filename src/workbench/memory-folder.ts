import type { Entry } from '#refresh';

/** What a file holds: what was made here, or a file of the analyst's machine, which is read when it is wanted. */
export type Content = string | Uint8Array | Blob;

/** A file of the analyst's machine could not be read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Files in memory, by paths such as `extracts/2022-02/episodes.csv`; of folders only those that hold a file are there. */
export class MemoryFolder {
  readonly #files = new Map<string, Content>();

  /** Another folder with the same files: what is written into one is not in the other. */
  copy(): MemoryFolder {
    const other = new MemoryFolder();
    for (const [path, content] of this.#files) other.set(path, content);
    return other;
  }

  set(path: string, content: Content): void {
    this.#files.set(plainPath(path), content);
  }

  has(path: string): boolean {
    return this.#files.has(plainPath(path));
  }

  delete(path: string): void {
    this.#files.delete(plainPath(path));
  }

  /** Gives a file another path. */
  move(path: string, to: string): void {
    const content = this.#files.get(plainPath(path));
    this.delete(path);
    if (content !== undefined) this.set(to, content);
  }

  /** The paths of all files under a folder, in order. */
  under(folder: string): string[] {
    const start = startOf(folder);
    return [...this.#files.keys()].filter((path) => path.startsWith(start)).sort();
  }

  /** What lies in a folder, in order; null where there is no such folder. */
  entries(folder: string): Entry[] | null {
    const start = startOf(folder);
    const found = new Map<string, Entry['kind']>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...deeper] = path.slice(start.length).split('/');
      found.set(name, deeper.length > 0 ? 'folder' : 'file');
    }
    if (found.size === 0) return start === '' ? [] : null;
    return [...found].map(([name, kind]) => ({ name, kind })).sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** How many bytes a file has, as far as that is known without reading it. */
  size(path: string): number {
    const content = this.#files.get(plainPath(path)) ?? '';
    return content instanceof Blob ? content.size : content.length;
  }

  /** The bytes of a file; null where there is none. Rejects with an UnreadableFile where it cannot be read. */
  async bytes(path: string): Promise<Uint8Array | null> {
    const content = this.#files.get(plainPath(path));
    if (content === undefined) return null;
    if (typeof content === 'string') return new TextEncoder().encode(content);
    if (!(content instanceof Blob)) return content;
    try {
      return new Uint8Array(await content.arrayBuffer());
    } catch (error) {
      throw new UnreadableFile(
        `${path} cannot be read (${(error as Error).message}). Close it where it is open in another program, see that it is still there, and drop it again.`,
      );
    }
  }

  /** The text of a file, in UTF-8; null where there is none. Rejects as `bytes` does. */
  async text(path: string): Promise<string | null> {
    const content = this.#files.get(plainPath(path));
    if (typeof content === 'string') return content;
    const bytes = await this.bytes(path);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

/** A path without `.`, `..` and empty parts, with `/` between the others: what the folder calls a file. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const startOf = (folder: string): string => {
  const path = plainPath(folder);
  return path === '' ? '' : `${path}/`;
};
