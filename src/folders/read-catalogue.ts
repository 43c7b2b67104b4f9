import {
  type Catalogue,
  CatalogueFileError,
  calculationOf,
  calculationSettingsOf,
  type Edition,
  measuresOfCouncil,
  namedMeasuresProblem,
  settingsOfEdition,
  strangeChoiceProblem,
} from '#catalogue';
import { sha256 } from '#published';
import { readMeasures, readSettings } from './catalogue.ts';
import { FolderError } from './folder-error.ts';
import { readLogo } from './logo.ts';
import { shownPath } from './path.ts';

/**
 * Reads the settings file, as an edition has it, and every measure file under a folder that is this council's, in the order
 * of their paths, with the board's own numbers; after them a council's own ones, where `ownMeasures` has any.
 * Throws a FolderError that lists what is wrong with each file, by file and line, with the logo
 * that the settings name, or with what the board has chosen.
 */
export async function readCatalogue(
  settingsFile: string,
  measuresFolder: string,
  edition: Edition = 'public',
  ownMeasures?: string,
): Promise<Catalogue> {
  const [{ settings: common, settingsText }, { measures: all, warnings }] = await bothOrNone(
    readSettings(settingsFile),
    readMeasures(measuresFolder, ownMeasures),
  );
  const logo = await readLogo(common, settingsText, settingsFile);
  const settings = settingsOfEdition(common, edition);
  const strange = strangeChoiceProblem(settingsText, shownPath(settingsFile), settings, all);
  if (strange !== null) throw new FolderError(strange);
  const measures = measuresOfCouncil(all, settings);
  const measureHashes: Record<string, string> = {};
  for (const measure of measures) measureHashes[measure.id] = await sha256(calculationOf(measure));
  const settingsHash = await sha256(calculationSettingsOf(settings));
  const namedProblem = namedMeasuresProblem(settingsText, shownPath(settingsFile), settings, measures);
  return { settings, settingsHash, measures, measureHashes, namedProblem, warnings, logo };
}

/** What is wrong with one must not hide what is wrong with the other. */
async function bothOrNone<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  const read = await Promise.allSettled([one, other]);
  const problems = read.flatMap((result): Error[] => (result.status === 'rejected' ? [result.reason] : []));
  if (problems.length === 0) return Promise.all([one, other]);
  const fault = problems.find((problem) => !(problem instanceof FolderError || problem instanceof CatalogueFileError));
  throw fault ?? new FolderError(problems.map(({ message }) => message).join('\n'));
}
