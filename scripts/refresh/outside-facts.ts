import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BenchmarkFileError, councilCounts, parseBenchmarkFigures } from '#benchmarks';
import type { Measure, Settings } from '#catalogue';
import { factsAbout, type OutsideFact, outsideFindingText, readOutside } from '#published';
import { StoppedError } from '../cli/command-line.ts';

/** Where what others published is kept. */
export const outsidePlaces = { outside: 'data/outside', benchmarks: 'data/benchmarks' };

/**
 * What others published about the children of a publication: answers and papers from the folder `outside`, and the department's
 * own council counts. A publication of the sample takes only what is marked as about the sample. Either folder may be missing.
 * Throws a StoppedError that names file and line of everything that cannot be taken for a fact.
 */
export function outsideFacts(
  synthetic: boolean,
  { measures, settings }: { measures: readonly Measure[]; settings: Settings },
  places: typeof outsidePlaces = outsidePlaces,
): OutsideFact[] {
  const names = existsSync(places.outside) ? readdirSync(places.outside).filter((name) => name.endsWith('.csv')) : [];
  const files = names.sort().map((name) => {
    const file = path.join(places.outside, name);
    return { file: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
  });
  const { facts, findings } = readOutside(files, { measures, settings });
  if (findings.length > 0)
    throw new StoppedError(`${findings.map(outsideFindingText).join('\n')}\nNothing was written.`);
  return factsAbout([...facts, ...councilFacts(places.benchmarks, settings)], synthetic);
}

function councilFacts(folder: string, settings: Settings): OutsideFact[] {
  const file = path.join(folder, 'figures.csv');
  if (!existsSync(file)) return [];
  const authorities = settings.authorities.map(({ code }) => code);
  try {
    return councilCounts(parseBenchmarkFigures(readFileSync(file, 'utf8'), file), authorities);
  } catch (error) {
    if (error instanceof BenchmarkFileError) throw new StoppedError(`${error.message} Nothing was written.`);
    throw error;
  }
}
