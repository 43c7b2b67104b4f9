import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nothingWhereMissing } from '#folders';
import { type PublishedFigures, readPublishedFigures } from '#scorecard';

/**
 * What others published, from the files of a folder. Null where there is no such folder or file: then nothing is
 * compared. Throws where a file breaks its layout.
 */
export async function loadBenchmarks(folder: string): Promise<PublishedFigures | null> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(nothingWhereMissing);
  const [figures, areas, neighbours] = await Promise.all(['figures.csv', 'areas.csv', 'neighbours.csv'].map(read));
  if (figures == null || areas == null || neighbours == null) return null;
  return readPublishedFigures({ figures, areas, neighbours });
}
