import {
  CatalogueFileError,
  calculationOf,
  calculationSettingsOf,
  type Edition,
  type Measure,
  namedMeasuresProblem,
  type Settings,
  settingsOfEdition,
} from '#catalogue';
import { FolderError, readMeasures, readSettings, shownPath } from '#folders';
import { sha256 } from '#published';
import { StoppedError } from '../cli/command-line.ts';

/** The settings and the measures, with the hash of what in each of them figures follow from. */
export interface Catalogue {
  settings: Settings;
  settingsHash: string;
  measures: Measure[];
  measureHashes: Record<string, string>;
  /** Where the settings or a measure name a measure that there is not, or that has no target; null where all is well. */
  warning: string | null;
}

/**
 * Reads the settings file, as an edition has it, and every measure file under a folder. Throws a StoppedError that lists what is wrong with
 * each file, by file and line.
 */
export async function readCatalogue(
  settingsFile: string,
  measuresFolder: string,
  edition: Edition = 'public',
): Promise<Catalogue> {
  const [{ settings: common, settingsText }, { measures, warnings }] = await bothOrStop(
    readSettings(settingsFile),
    readMeasures(measuresFolder),
  );
  const settings = settingsOfEdition(common, edition);
  const measureHashes: Record<string, string> = {};
  for (const measure of measures) measureHashes[measure.id] = await sha256(calculationOf(measure));
  const settingsHash = await sha256(calculationSettingsOf(settings));
  const named = namedMeasuresProblem(settingsText, shownPath(settingsFile), settings, measures);
  const all = [...(named === null ? [] : [named]), ...warnings];
  return { settings, settingsHash, measures, measureHashes, warning: all.length === 0 ? null : all.join('\n') };
}

/** What is wrong with one must not hide what is wrong with the other. */
async function bothOrStop<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  const read = await Promise.allSettled([one, other]);
  const problems = read.flatMap((result): Error[] => (result.status === 'rejected' ? [result.reason] : []));
  if (problems.length === 0) return Promise.all([one, other]);
  const fault = problems.find((problem) => !(problem instanceof FolderError || problem instanceof CatalogueFileError));
  throw fault ?? new StoppedError(problems.map(({ message }) => message).join('\n'));
}
