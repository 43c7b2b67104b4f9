import {
  type Benchmarks,
  benchmarkAttribution,
  openBenchmarks,
  parseAreas,
  parseBenchmarkFigures,
  parseNeighbours,
} from '#benchmarks';

/** What authorities, regions and England published, ready to be looked up. */
export type PublishedFigures = Benchmarks;

/** What has to stand wherever published figures are shown. */
export const publishedAttribution: string = benchmarkAttribution;

/** The files of published figures in the project's own layout. Reading them throws at the first row that breaks it. */
export function readPublishedFigures(csv: { figures: string; areas: string; neighbours: string }): PublishedFigures {
  return openBenchmarks({
    figures: parseBenchmarkFigures(csv.figures),
    areas: parseAreas(csv.areas),
    neighbours: parseNeighbours(csv.neighbours),
  });
}
