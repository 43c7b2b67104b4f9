import type { AreaDirectory } from './area-directory.ts';
import { areaInYear, type BenchmarkFigure, benchmarkKey } from './figure.ts';

/**
 * Sources that give a figure only where no other does: they carry neither numerators nor reasons for what is missing.
 */
const lastResort = new Set(['la-interactive-tool']);

/**
 * The figures that are known, with those that were read. A table is complete for the measures and years that it covers:
 * it replaces what was known of them, and what it no longer lists is dropped. A figure of a poorer source is kept only
 * where no better source has one. Areas carry their newest code and name.
 */
export function mergeFigures(
  known: readonly BenchmarkFigure[],
  read: readonly BenchmarkFigure[],
  directory: AreaDirectory,
): BenchmarkFigure[] {
  const kindOf = (one: BenchmarkFigure) => `${one.measure}|${one.year}|${standing(one)}`;
  const covered = new Set(read.map(kindOf));
  const stay = known.filter((one) => !covered.has(kindOf(one)));
  const merged = new Map<string, BenchmarkFigure>();
  const poorFirst = [...stay, ...read].sort((a, b) => standing(a) - standing(b));
  for (const one of poorFirst) {
    const figure = withNewestName(one, directory);
    merged.set(benchmarkKey(figure), figure);
  }
  return withoutAbsent([...merged.values()]);
}

/** Drops the years in which a council did not exist: all it has there is "not applicable" or "not available". */
function withoutAbsent(figures: readonly BenchmarkFigure[]): BenchmarkFigure[] {
  const present = new Set(figures.filter(({ symbol }) => symbol !== 'z' && symbol !== 'x').map(areaInYear));
  return figures.filter((one) => present.has(areaInYear(one)));
}

function standing({ source }: BenchmarkFigure): number {
  return lastResort.has(source) ? 0 : 1;
}

function withNewestName(figure: BenchmarkFigure, directory: AreaDirectory): BenchmarkFigure {
  const area = directory.byCode(figure.areaCode);
  return area === null ? figure : { ...figure, areaCode: area.code, areaName: area.name };
}
