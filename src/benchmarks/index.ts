export { type Area, formatAreas, parseAreas } from './area.ts';
export type { AreaDirectory } from './area-directory.ts';
export { type Benchmarks, openBenchmarks, publishedFigure, publishedSeries } from './benchmarks.ts';
export { type PublishedCell, readCell } from './cell.ts';
export { type BenchmarkChange, benchmarkChanges } from './changes.ts';
export { comparatorFault, comparatorFor, comparatorLabel } from './comparable.ts';
export type { Binding, Comparator } from './comparator.ts';
export { comparatorOf, comparators } from './comparators/index.ts';
export {
  type Comparison,
  comparisonIn,
  comparisonOn,
  type NeighbourComparison,
  type Standing,
} from './comparison.ts';
export { councilCounts } from './council-counts.ts';
export {
  type AreaType,
  type BenchmarkFigure,
  BenchmarkFileError,
  benchmarkKey,
  formatBenchmarkFigures,
  parseBenchmarkFigures,
} from './figure.ts';
export { type BenchmarkFinding, findingLine } from './finding.ts';
export { formatNeighbours, type Neighbour, parseNeighbours } from './neighbour.ts';
export { type BenchmarkData, readBenchmarks } from './read-benchmarks.ts';
export type { BenchmarkFile } from './reading/table.ts';
export { shareOf } from './round.ts';
export { type BenchmarkSource, benchmarkAttribution, benchmarkSourceOf } from './source.ts';
export { type Band, bandOf, mean, median, quantile, rankOf } from './statistics.ts';
