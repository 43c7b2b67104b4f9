import { type Finding, layouts, type ReadExtract, type ReadOptions, readExtract } from '#extracts';
import { sha256 } from '#published';
import { type Database, newestFirst, stageExtracts } from '#warehouse';
import type { ReadableFiles } from './effects.ts';
import type { ExtractFolder } from './extract-folders.ts';

/**
 * What stays of an extract once it has been read and checked: what was found, the sources it holds, one hash of their
 * bytes.
 */
export interface CheckedExtract {
  folder: ExtractFolder;
  findings: Finding[];
  sources: string[];
  hash: string;
  /** The team of each child, where a list names one: private. */
  teams?: ReadExtract['teams'];
}

/**
 * Reads and checks extracts one by one, newest first, and lets each go once its rows are staged. What was found
 * comes in the order of the folders. From the first error on nothing is staged: nothing can be published then.
 * `onFolder` is called with the one that is next.
 */
export async function readExtracts(
  files: ReadableFiles,
  database: Database,
  folders: readonly ExtractFolder[],
  options: ReadOptions = {},
  onFolder: (folder: ExtractFolder) => void = () => {},
): Promise<CheckedExtract[]> {
  const checked = new Map<ExtractFolder, CheckedExtract>();
  await stageExtracts(database, oneByOne());
  return folders.map((folder) => checked.get(folder) as CheckedExtract);

  async function* oneByOne(): AsyncGenerator<ReadExtract> {
    let stopped = false;
    for (const folder of newestFirst(folders, (one) => one)) {
      onFolder(folder);
      const { extract, ...rest } = await readExtractFolder(files, folder, options);
      checked.set(folder, rest);
      stopped ||= rest.findings.some(({ severity }) => severity === 'error');
      if (!stopped) yield extract;
    }
  }
}

/**
 * Reads and checks one extract. The hash is over the bytes of all its files, in an order that does not depend on what
 * they are called, so that a manifest can say what a publication was made from without naming them.
 */
export async function readExtractFolder(
  reading: ReadableFiles,
  folder: ExtractFolder,
  options: ReadOptions = {},
): Promise<CheckedExtract & { extract: ReadExtract }> {
  const files = await Promise.all(
    folder.files.map(async (name) => {
      const file = reading.join(folder.folder, name);
      return { path: file.replaceAll('\\', '/'), bytes: await reading.bytes(file) };
    }),
  );
  const { authority, month, extractedOn, coversFrom } = folder;
  const extract = readExtract({ authority, month, extractedOn, coversFrom, files }, options);
  const held = new Set(layouts.filter(({ table }) => extract.tables[table] !== undefined).map(({ id }) => id));
  const sources = [
    ...new Set(extract.files.flatMap(({ layout }) => (layout && held.has(layout) ? layout : []))),
  ].sort();
  const digests = await Promise.all(files.map((file) => sha256(file.bytes)));
  const { findings, teams } = extract;
  return { folder, extract, findings, teams, sources, hash: await sha256(digests.sort().join('\n')) };
}
