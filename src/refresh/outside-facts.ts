import { BenchmarkFileError, councilCounts, parseBenchmarkFigures } from '#benchmarks';
import type { Measure, Settings } from '#catalogue';
import { factsAbout, type OutsideFact, outsideFindingText, readOutside } from '#published';
import type { ReadableFiles } from './effects.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/** Where what others published is kept. */
export const outsidePlaces = { outside: 'data/outside', benchmarks: 'data/benchmarks' };

/**
 * What others published about the children of a publication: answers and papers from the folder `outside`, and the
 * department's own council counts. A publication of the sample takes only what is marked as about the sample. Either
 * folder may be missing. Rejects with a RefreshStopped that names file and line of everything that cannot be taken for
 * a fact.
 */
export async function outsideFacts(
  reading: ReadableFiles,
  synthetic: boolean,
  { measures, settings }: { measures: readonly Measure[]; settings: Settings },
  places: typeof outsidePlaces = outsidePlaces,
): Promise<OutsideFact[]> {
  const names = ((await reading.entries(places.outside)) ?? []).map(({ name }) => name);
  const files: { file: string; text: string }[] = [];
  for (const name of names.filter((one) => one.endsWith('.csv')).sort()) {
    const file = reading.join(places.outside, name);
    files.push({ file: file.replaceAll('\\', '/'), text: (await reading.text(file)) ?? '' });
  }
  const { facts, findings } = readOutside(files, { measures, settings });
  if (findings.length > 0)
    throw new RefreshStopped(`${findings.map(outsideFindingText).join('\n')}\nNothing was written.`);
  return factsAbout([...facts, ...(await councilFacts(reading, places.benchmarks, settings))], synthetic);
}

async function councilFacts(reading: ReadableFiles, folder: string, settings: Settings): Promise<OutsideFact[]> {
  const file = reading.join(folder, 'figures.csv');
  const text = await reading.text(file);
  if (text === null) return [];
  const authorities = settings.authorities.map(({ code }) => code);
  try {
    return councilCounts(parseBenchmarkFigures(text, file), authorities);
  } catch (error) {
    if (error instanceof BenchmarkFileError) throw new RefreshStopped(`${error.message} Nothing was written.`);
    throw error;
  }
}
