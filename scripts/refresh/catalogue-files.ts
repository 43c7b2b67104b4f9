import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CatalogueFileError,
  calculationOf,
  calculationSettingsOf,
  type Measure,
  parseMeasure,
  parseSettings,
  type Settings,
} from '../../src/catalogue/index.ts';
import { sha256 } from '../../src/published/index.ts';
import { StoppedError } from '../cli/command-line.ts';

/** The settings and the measures, with the hash of what in each of them figures follow from. */
export interface Catalogue {
  settings: Settings;
  settingsHash: string;
  measures: Measure[];
  measureHashes: Record<string, string>;
}

/**
 * Reads the settings file and every measure file under a folder. Throws a StoppedError that lists what is wrong with
 * each file, by file and line.
 */
export async function readCatalogue(settingsFile: string, measuresFolder: string): Promise<Catalogue> {
  for (const place of [settingsFile, measuresFolder]) {
    if (!existsSync(place)) throw new StoppedError(`${place} does not exist.`);
  }
  const problems: string[] = [];
  const attempt = <Result>(read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CatalogueFileError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const settingsText = readFileSync(settingsFile, 'utf8');
  const settings = attempt(() => parseSettings(settingsText, settingsFile));
  const measures: Measure[] = [];
  const measureHashes: Record<string, string> = {};
  for (const file of markdownFilesIn(measuresFolder)) {
    const text = readFileSync(path.join(measuresFolder, file), 'utf8');
    const measure = attempt(() => parseMeasure(text, path.posix.join('data/measures', file)));
    if (measure === undefined) continue;
    if (measureHashes[measure.id] !== undefined) problems.push(`${file}: another file has the id ${measure.id} too.`);
    measures.push(measure);
    measureHashes[measure.id] = await sha256(calculationOf(measure));
  }
  if (measures.length === 0 && problems.length === 0) problems.push(`${measuresFolder} holds no measure file.`);
  if (settings === undefined || problems.length > 0) throw new StoppedError(problems.join('\n'));
  const settingsHash = await sha256(calculationSettingsOf(settings));
  return { settings, settingsHash, measures, measureHashes };
}

function markdownFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}
