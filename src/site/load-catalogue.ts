import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Measure, parseMeasures, parseSettings, type Settings, sectionIds } from '#catalogue';
import { SiteDataError } from './load-published.ts';

/** Reads the settings, and their text as it stands. Throws where the file is missing or wrong. */
export async function loadSettings(file: string): Promise<{ settings: Settings; settingsText: string }> {
  const settingsText = await readFile(file, 'utf8').catch(() => {
    throw new SiteDataError(`The settings are missing: ${file}.`);
  });
  return { settings: parseSettings(settingsText, file), settingsText };
}

/**
 * Reads every measure file of the folder, section by section in the board's order; inside one, the board's numbered
 * measures first, then by title. Throws where a file breaks the format or there is none.
 */
export async function loadMeasures(folder: string): Promise<Measure[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.md'));
  if (files.length === 0) throw new SiteDataError(`There is no measure file (*.md) in ${folder}.`);
  const { measures, problems } = parseMeasures(
    await Promise.all(
      files.toSorted(compareText).map(async (name) => ({
        path: join(folder, name).replaceAll('\\', '/'),
        text: await readFile(join(folder, name), 'utf8'),
      })),
    ),
  );
  if (problems.length > 0) throw new SiteDataError(problems.join('\n'));
  return measures.toSorted(inReadingOrder);
}

function inReadingOrder(one: Measure, other: Measure): number {
  const keys = (measure: Measure): [number, string, string] => [
    sectionIds.indexOf(measure.section),
    measure.code ?? '~',
    measure.title,
  ];
  const [left, right] = [keys(one), keys(other)];
  return left[0] - right[0] || compareText(left[1], right[1]) || compareText(left[2], right[2]);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
