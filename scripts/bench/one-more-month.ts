import { type ExtractFolder, KeptReadings, type KeptValues, readExtracts } from '#refresh';
import type { Database } from '#warehouse';
import { nodeFiles } from '../refresh/files.ts';
import { keptValues } from '../refresh/kept-values.ts';
import { type Timing, timeOf } from './measure.ts';

type Options = NonNullable<Parameters<typeof readExtracts>[3]>;

/** Reading and staging of every extract, and of those of the newest month where a refresh kept the others in `folder`. */
export async function benchOneMoreMonth(
  database: Database,
  folders: readonly ExtractFolder[],
  options: Options,
  folder: string,
  runs: number,
): Promise<{ all: Timing; one: Timing }> {
  const newest = folders
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const values = keptValues(folder);
  const read = (some: readonly ExtractFolder[], kept: KeptValues | null) =>
    readExtracts(nodeFiles, database, some, options, () => {}, kept && new KeptReadings(kept));
  await read(
    folders.filter(({ month }) => month !== newest),
    values,
  );
  return {
    all: await timeOf(runs, () => read(folders, null)),
    one: await timeOf(runs, () => read(folders, { ...values, put: async () => {} })),
  };
}
