import { type ExtractFile, type Finding, layouts, type ReadExtract, type ReadOptions, readExtract } from '#extracts';
import { sha256 } from '#published';
import { type Database, newestFirst, type PackedExtract, packExtract, stageExtracts } from '#warehouse';
import type { ReadableFiles } from './effects.ts';
import { type ExtractEvents, eventsOf } from './extract-events.ts';
import type { ExtractFolder } from './extract-folders.ts';
import type { KeptReadings } from './kept-readings.ts';

/**
 * What stays of an extract once it has been read and checked: what was found, the sources it holds, one hash of the bytes
 * of its files (an `extract.yaml` is none of them).
 */
export interface CheckedExtract {
  folder: ExtractFolder;
  findings: Finding[];
  sources: string[];
  hash: string;
  /** What it says of when things happened, where that was looked at. */
  events?: ExtractEvents;
  /** The team of each child, where a list names one: private. */
  teams?: ReadExtract['teams'];
}

/**
 * Reads and checks extracts one by one, newest first, and lets each go once its rows are staged. What was found
 * comes in the order of the folders. From the first error on nothing is staged: nothing can be published then.
 * `onFolder` is called with the one that is next. One that is among the `kept` is taken from there.
 */
export async function readExtracts(
  files: ReadableFiles,
  database: Database,
  folders: readonly ExtractFolder[],
  options: ReadOptions = {},
  onFolder: (folder: ExtractFolder) => void = () => {},
  kept: KeptReadings | null = null,
): Promise<CheckedExtract[]> {
  const checked = new Map<ExtractFolder, CheckedExtract>();
  await stageExtracts(database, oneByOne());
  return folders.map((folder) => checked.get(folder) as CheckedExtract);

  async function* oneByOne(): AsyncGenerator<PackedExtract> {
    let stopped = false;
    for (const folder of newestFirst(folders, (one) => one)) {
      onFolder(folder);
      const { staged, ...rest } = await checkedExtract(files, folder, options, kept);
      checked.set(folder, rest);
      stopped ||= rest.findings.some(({ severity }) => severity === 'error');
      if (!stopped) yield staged;
    }
  }
}

/** Reads and checks one extract, or takes it from among the `kept`, where it then is. */
export async function checkedExtract(
  reading: ReadableFiles,
  folder: ExtractFolder,
  options: ReadOptions,
  kept: KeptReadings | null,
): Promise<CheckedExtract & { staged: PackedExtract }> {
  const { files, digests, hash } = await filesOf(reading, folder);
  const name = await kept?.nameOf(folder, digests, options);
  const before = name === undefined ? null : await kept?.get(name);
  if (before) return { folder, hash, events: await eventsOf(before.staged), ...before };
  const { extract, ...read } = readFiles(files, folder, options);
  const now = { ...read, staged: packExtract(extract) };
  if (name !== undefined) await kept?.put(name, now);
  return { folder, hash, events: await eventsOf(now.staged), ...now };
}

/** Reads and checks one extract, with everything that is in it. */
export async function readExtractFolder(
  reading: ReadableFiles,
  folder: ExtractFolder,
  options: ReadOptions = {},
): Promise<CheckedExtract & { extract: ReadExtract }> {
  const { files, hash } = await filesOf(reading, folder);
  return { folder, hash, ...readFiles(files, folder, options) };
}

/**
 * The files of an extract. The hash is over the bytes of all of them, in an order that does not depend on what they are
 * called, so that a manifest can say what a publication was made from without naming them.
 */
async function filesOf(
  reading: ReadableFiles,
  folder: ExtractFolder,
): Promise<{ files: ExtractFile[]; digests: string[]; hash: string }> {
  const files = await Promise.all(
    folder.files.map(async (name) => {
      const file = reading.join(folder.folder, name);
      return { path: file.replaceAll('\\', '/'), bytes: await reading.bytes(file) };
    }),
  );
  const digests = await Promise.all(files.map((file) => sha256(file.bytes)));
  return { files, digests, hash: await sha256(digests.toSorted().join('\n')) };
}

function readFiles(
  files: ExtractFile[],
  { authority, month, extractedOn, coversFrom, withoutShortBreaks }: ExtractFolder,
  options: ReadOptions,
): Pick<CheckedExtract, 'findings' | 'sources' | 'teams'> & { extract: ReadExtract } {
  const about = { authority, month, extractedOn, coversFrom, ...(withoutShortBreaks ? { withoutShortBreaks } : {}) };
  const extract = readExtract({ ...about, files }, options);
  const sources = layouts
    .filter(({ table }) => extract.tables[table] !== undefined)
    .map(({ id }) => id)
    .sort();
  const { findings, teams } = extract;
  return { findings, ...(teams === undefined ? {} : { teams }), sources, extract };
}
