import type { Month } from '#calendar';
import { filesOfBundle } from './bundle.ts';
import { type Content, MemoryFolder } from './memory-folder.ts';
import { type LooseFile, type Overview, overviewOf } from './overview.ts';
import { placeOf } from './placing.ts';

/** A file that was dropped, with its path within what was dropped. */
export interface Dropped {
  path: string;
  content: Content;
}

/** The largest bundle that is unpacked: of ledgers, a hundred times what a council has. */
const largestBundle = 200_000_000;

/** The folder of a council, filled by what was dropped, each file where a refresh looks for it. */
export class CouncilFiles {
  readonly folder = new MemoryFolder();
  readonly #loose = new Map<string, Content>();
  readonly #guesses = new Map<string, Month | null>();
  readonly #problems: string[] = [];

  /** Puts files in their places; a later one replaces an earlier one of the same place. */
  async add(files: readonly Dropped[]): Promise<void> {
    for (const { path, content } of files) {
      const place = placeOf(path);
      if (place.kind === 'placed') this.folder.set(place.path, content);
      else if (place.kind === 'loose') this.#addLoose(place.name, place.month, content);
      else if (place.kind === 'bundle') await this.#addBundle(path, content);
    }
  }

  /** Puts every loose file into a month. */
  giveMonth(month: Month): void {
    for (const [name, content] of this.#loose) this.folder.set(`extracts/${month}/${name}`, content);
    this.#loose.clear();
    this.#guesses.clear();
  }

  overview(): Overview {
    const loose = [...this.#loose.keys()].map((name): LooseFile => ({ name, month: this.#guesses.get(name) ?? null }));
    return overviewOf(this.folder, loose, this.#problems);
  }

  #addLoose(name: string, month: Month | null, content: Content): void {
    if (this.#loose.has(name)) {
      this.#problems.push(
        `Two files are called ${name}, and no folder says of which month they are: the later one is used. Put each into the folder of its month, such as 2022-02, and drop the folders.`,
      );
    }
    this.#loose.set(name, content);
    this.#guesses.set(name, month);
  }

  async #addBundle(path: string, content: Content): Promise<void> {
    const zip = new MemoryFolder();
    zip.set('zip', content);
    const bytes = zip.size('zip') > largestBundle ? null : await zip.bytes('zip').catch(() => null);
    const files = bytes && filesOfBundle(bytes);
    if (files === null) {
      this.#problems.push(
        `${path} is no bundle of what was published, or it cannot be read. Drop the folder published, or the zip that was taken away here.`,
      );
      return;
    }
    for (const [name, inside] of Object.entries(files)) this.folder.set(name, inside);
  }
}
