import type { Finding, ReadExtract, ReadOptions } from '#extracts';
import { sha256 } from '#published';
import type { PackedExtract } from '#warehouse';
import type { KeptValues, ReadableFiles } from './effects.ts';
import type { ExtractFolder } from './extract-folders.ts';

/** What is kept of an extract that was read and checked. It holds cells about children. */
export interface KeptReading {
  findings: Finding[];
  sources: string[];
  /** The team of each child, where a list names one. */
  teams?: ReadExtract['teams'];
  staged: PackedExtract;
}

/** Where readings are kept: among the findings, which are as private. */
export function keptFolder(files: Pick<ReadableFiles, 'join'>, findings: string): string {
  return files.join(findings, 'checked');
}

/**
 * Extracts as they were read and checked before, each by everything that reading depends on: its files and what is known
 * of its folder, the options, and the code that reads. Whatever of that changes, it is not found.
 */
export class KeptReadings {
  /** Why nothing more could be kept, once something could not. */
  problem: string | null = null;
  readonly #values: KeptValues;
  readonly #used = new Set<string>();
  readonly #options = new WeakMap<ReadOptions, string>();

  constructor(values: KeptValues) {
    this.#values = values;
  }

  /** The name of a reading; `digests` are of the bytes of the folder's files, in their order. */
  async nameOf(folder: ExtractFolder, digests: readonly string[], options: ReadOptions): Promise<string> {
    const named = this.#options.get(options) ?? JSON.stringify(options, withSets);
    this.#options.set(options, named);
    return sha256(JSON.stringify([this.#values.madeBy, named, folder, digests]));
  }

  async get(name: string): Promise<KeptReading | null> {
    this.#used.add(name);
    return (await this.#values.get(name)) as KeptReading | null;
  }

  async put(name: string, reading: KeptReading): Promise<void> {
    if (this.problem !== null) return;
    await this.#values.put(name, reading).catch((error: Error) => {
      this.problem = error.message;
    });
  }

  /** Removes whatever was not asked for. */
  async dropOthers(): Promise<void> {
    await this.#values.keepOnly(this.#used);
  }
}

/** Sets as JSON has them, in an order that does not depend on how they were made. */
function withSets(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value].sort() : value;
}
