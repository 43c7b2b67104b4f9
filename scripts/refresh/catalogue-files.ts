import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CatalogueFileError,
  calculationOf,
  calculationSettingsOf,
  type Edition,
  type Measure,
  namedMeasuresProblem,
  parseMeasures,
  parseSettings,
  type Settings,
  settingsOfEdition,
} from '#catalogue';
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
  for (const place of [settingsFile, measuresFolder]) {
    if (!existsSync(place)) throw new StoppedError(`${place} does not exist.`);
  }
  const settingsText = readFileSync(settingsFile, 'utf8');
  const settings = settingsOr(settingsText, settingsFile, edition);
  const files = markdownFilesIn(measuresFolder).map((file) => ({
    path: path.posix.join('data/measures', file),
    text: readFileSync(path.join(measuresFolder, file), 'utf8'),
  }));
  const { measures, problems, warnings } = parseMeasures(files);
  if (files.length === 0) problems.push(`${measuresFolder} holds no measure file.`);
  if (typeof settings === 'string') problems.unshift(settings);
  if (typeof settings === 'string' || problems.length > 0) throw new StoppedError(problems.join('\n'));
  const measureHashes: Record<string, string> = {};
  for (const measure of measures) measureHashes[measure.id] = await sha256(calculationOf(measure));
  const settingsHash = await sha256(calculationSettingsOf(settings));
  const named = namedMeasuresProblem(settingsText, settingsFile, settings, measures);
  const all = [...(named === null ? [] : [named]), ...warnings];
  return { settings, settingsHash, measures, measureHashes, warning: all.length === 0 ? null : all.join('\n') };
}

/** The settings, or what is wrong with the file. */
function settingsOr(text: string, file: string, edition: Edition): Settings | string {
  try {
    return settingsOfEdition(parseSettings(text, file), edition);
  } catch (error) {
    if (error instanceof CatalogueFileError) return error.message;
    throw error;
  }
}

function markdownFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}
