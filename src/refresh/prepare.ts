import { type Month, monthInWords } from '#calendar';
import type { Catalogue } from '#catalogue';
import type { RefreshFiles } from './effects.ts';
import { emptyMonths } from './empty-months.ts';
import { type ExtractFolder, findExtracts } from './extract-folders.ts';
import { mixedExtracts } from './mixtures.ts';
import type { RefreshOptions } from './options.ts';
import { populationGaps } from './population-gaps.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import type { Remark } from './remark.ts';
import { stopFor } from './stop-for.ts';

/** What a refresh works on: the catalogue, the month that is published, and the extracts up to it. */
export interface Prepared {
  catalogue: Catalogue;
  month: Month;
  folders: ExtractFolder[];
  /** Every month of which there is an extract, also after the one that is published. */
  months: Month[];
  /** Folders of months that hold nothing. */
  empty: Remark[];
}

/**
 * Reads the catalogue of an edition; `warn` is given what is wrong with it but stops nothing. Rejects as
 * `RefreshFiles.catalogue` does.
 */
export async function readCatalogue(
  { settings, measures, edition, ownMeasures }: RefreshOptions,
  files: RefreshFiles,
  warn: (text: string) => void,
): Promise<Catalogue> {
  const catalogue = await files.catalogue(settings, measures, edition, ownMeasures);
  const { namedProblem, warnings } = catalogue;
  const problems = [...(namedProblem === null ? [] : [namedProblem]), ...warnings];
  if (problems.length > 0) warn(problems.join('\n'));
  return catalogue;
}

/**
 * Finds the extracts and the month to publish. Rejects with a RefreshStopped where there is nothing to publish, real
 * and synthetic extracts would mix, or a population is missing.
 */
export async function prepare(catalogue: Catalogue, options: RefreshOptions, files: RefreshFiles): Promise<Prepared> {
  const { settings, measures } = catalogue;
  const all = await findExtracts(files, options.extracts, settings, options.asAt);
  const months = [...new Set(all.map((folder) => folder.month))].sort();
  const newest = months.at(-1);
  if (newest === undefined) {
    throw new RefreshStopped(`${options.extracts} holds no file of an extract: there is nothing to publish.`);
  }
  const month = options.asAt ?? newest;
  if (!months.includes(month)) {
    throw new RefreshStopped(
      `There is no extract for ${monthInWords(month)} in ${options.extracts}. Months with extracts: ${months.join(', ')}.`,
    );
  }
  const { firstMonth } = settings.publication;
  if (month < firstMonth) {
    throw new RefreshStopped(`${month} is before publication.firstMonth (${firstMonth}) in ${options.settings}.`);
  }
  const folders = all.filter((folder) => folder.month <= month);
  stopFor([mixedExtracts(folders)]);
  const authorities = [...new Set(folders.map((folder) => folder.authority))];
  const gaps = populationGaps(settings, measures, authorities, month);
  if (gaps.length > 0) throw new RefreshStopped(gaps.map((gap) => `${options.settings}: ${gap}`).join('\n'));
  return { catalogue, month, folders, months, empty: await emptyMonths(files, options.extracts, all) };
}
