import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BenchmarkData,
  formatAreas,
  formatBenchmarkFigures,
  formatNeighbours,
  parseAreas,
  parseBenchmarkFigures,
  parseNeighbours,
} from '#benchmarks';

/** The product's own files of published figures: never taken for a download. */
export const ownFiles: readonly string[] = ['figures.csv', 'areas.csv', 'neighbours.csv'];

/**
 * What a folder keeps of published figures; nothing where it has none yet. Throws a BenchmarkFileError for a broken
 * file.
 */
export function readPublishedFiles(folder: string): BenchmarkData {
  const read = <Row>(file: string, parse: (csv: string, file: string) => Row[]): Row[] => {
    const place = path.join(folder, file);
    return existsSync(place) ? parse(readFileSync(place, 'utf8'), place.split(path.sep).join('/')) : [];
  };
  return {
    figures: read('figures.csv', parseBenchmarkFigures),
    areas: read('areas.csv', parseAreas),
    neighbours: read('neighbours.csv', parseNeighbours),
  };
}

/** Writes the three files, each whole or not at all. */
export function writePublishedFiles(folder: string, { figures, areas, neighbours }: BenchmarkData): void {
  mkdirSync(folder, { recursive: true });
  const contents = [formatBenchmarkFigures(figures), formatAreas(areas), formatNeighbours(neighbours)];
  const written = ownFiles.map((file, index) => {
    const place = path.join(folder, file);
    writeFileSync(`${place}.new`, contents[index] as string);
    return place;
  });
  for (const place of written) renameSync(`${place}.new`, place);
}
