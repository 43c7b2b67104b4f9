import type { Area } from './area.ts';
import { type AreaDirectory, openAreas } from './area-directory.ts';
import type { BenchmarkFigure } from './figure.ts';
import type { Neighbour } from './neighbour.ts';
import type { BenchmarkData } from './read-benchmarks.ts';

/** Published figures, ready to be looked up. */
export interface Benchmarks {
  directory: AreaDirectory;
  /** The figures of a measure and year, by the code of the area. */
  figuresOf(measure: string, year: number): ReadonlyMap<string, BenchmarkFigure>;
  /** Years of a measure for which anything is published, oldest first. */
  yearsOf(measure: string): readonly number[];
  /** The years of the neighbour models, oldest first. */
  models: readonly number[];
  /** A council's neighbours in a model, closest first; none where the model has no list for it. */
  neighboursOf(areaCode: string, model: number): readonly Area[];
}

const none: ReadonlyMap<string, BenchmarkFigure> = new Map();

/** Prepares published figures for looking up. */
export function openBenchmarks({ figures, areas, neighbours }: BenchmarkData): Benchmarks {
  const directory = openAreas(areas);
  const measures = new Map<string, Map<number, Map<string, BenchmarkFigure>>>();
  for (const figure of figures) {
    const years = measures.get(figure.measure) ?? new Map<number, Map<string, BenchmarkFigure>>();
    const byArea = years.get(figure.year) ?? new Map<string, BenchmarkFigure>();
    measures.set(figure.measure, years.set(figure.year, byArea.set(figure.areaCode, figure)));
  }
  const lists = Map.groupBy(neighbours, ({ model, areaCode }: Neighbour) => `${model}|${areaCode}`);
  return {
    directory,
    figuresOf: (measure, year) => measures.get(measure)?.get(year) ?? none,
    yearsOf: (measure) => [...(measures.get(measure)?.keys() ?? [])].sort((a, b) => a - b),
    models: [...new Set(neighbours.map(({ model }) => model))].sort((a, b) => a - b),
    neighboursOf: (areaCode, model) =>
      [...(lists.get(`${model}|${directory.byCode(areaCode)?.code}`) ?? [])]
        .sort((a, b) => a.rank - b.rank)
        .flatMap(({ neighbourCode }) => directory.byCode(neighbourCode) ?? []),
  };
}

/** An area's published figure of a year, under any code that the area ever had. Null where nothing is published. */
export function publishedFigure(
  benchmarks: Benchmarks,
  measure: string,
  areaCode: string,
  year: number,
): BenchmarkFigure | null {
  const code = benchmarks.directory.byCode(areaCode)?.code;
  return code === undefined ? null : (benchmarks.figuresOf(measure, year).get(code) ?? null);
}

/** All published figures of an area, oldest first; years that are missing are left out, symbols are kept. */
export function publishedSeries(benchmarks: Benchmarks, measure: string, areaCode: string): BenchmarkFigure[] {
  return benchmarks.yearsOf(measure).flatMap((year) => publishedFigure(benchmarks, measure, areaCode, year) ?? []);
}
