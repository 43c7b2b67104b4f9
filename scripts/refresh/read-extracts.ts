import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ReadExtract, type ReadOptions, readExtract } from '#extracts';
import { sha256 } from '#published';
import type { ExtractFolder } from './extract-folders.ts';

/** An extract that has been read and checked, the sources it holds and one hash of their bytes. */
export interface CheckedExtract {
  folder: ExtractFolder;
  extract: ReadExtract;
  sources: string[];
  hash: string;
}

/**
 * Reads and checks one extract. The hash is over the bytes of all its files, in an order that does not depend on what
 * they are called, so that a manifest can say what a publication was made from without naming them.
 */
export async function readExtractFolder(folder: ExtractFolder, options: ReadOptions = {}): Promise<CheckedExtract> {
  const files = folder.files.map((name) => ({
    path: path.join(folder.folder, name).split(path.sep).join('/'),
    bytes: new Uint8Array(readFileSync(path.join(folder.folder, name))),
  }));
  const { authority, month, extractedOn, coversFrom } = folder;
  const extract = readExtract({ authority, month, extractedOn, coversFrom, files }, options);
  const sources = [...new Set(extract.files.map((file) => file.layout ?? 'not recognised'))].sort();
  const digests = await Promise.all(files.map((file) => sha256(file.bytes)));
  return { folder, extract, sources, hash: await sha256(digests.sort().join('\n')) };
}
