import Papa from 'papaparse';
import type { OtherFigure, Unprinted } from './known.ts';
import type { WrittenMeasure } from './written-measure.ts';

/** What others published, as the project keeps it: `figures.csv` and `neighbours.csv` of `data/benchmarks`. */
export interface BenchmarkFiles {
  figures: string;
  neighbours: string;
}

type Row = Record<string, string>;

/**
 * The figures that others published of what a measure says it may be compared with: each area's by its name, and
 * `Neighbours` (median) and `Neighbours, mean` of the council's statistical neighbours by each model that there is.
 */
export function publishedByOthers(
  files: BenchmarkFiles,
  measures: Iterable<WrittenMeasure>,
  council: string,
): OtherFigure[] {
  const rows = rowsOf(files.figures).filter(({ value }) => value !== '');
  const models = Map.groupBy(
    rowsOf(files.neighbours).filter(({ area_code }) => area_code === council),
    ({ model }) => model,
  );
  const circles = [...models.values()].map((list) => new Set(list.map(({ neighbour_code }) => neighbour_code)));
  const byComparator = Map.groupBy(rows, ({ measure }) => measure);
  return [...measures].flatMap(({ id, comparator }): OtherFigure[] => {
    const own = byComparator.get(comparator ?? '') ?? [];
    const areas = own.map(({ area_name = '', period_end = '', value }) => ({
      ...{ name: area_name, on: period_end, measure: id, value: Number(value) },
    }));
    const together = [...Map.groupBy(own, ({ period_end }) => period_end as string)].flatMap(([on, ofDay]) =>
      circles.flatMap((circle) => {
        const values = ofDay
          .filter(({ area_code }) => circle.has(area_code as string))
          .map(({ value }) => Number(value));
        if (values.length === 0) return [];
        const [median, mean] = [medianOf(values), values.reduce((sum, one) => sum + one, 0) / values.length];
        return [
          { name: 'Neighbours', on, measure: id, value: median },
          { name: 'Neighbours, mean', on, measure: id, value: mean },
        ];
      }),
    );
    return [...areas, ...together];
  });
}

/** Why another prints no number, in words; a table that does not tell hidden from not available has words of its own. */
const symbolsInWords: Readonly<Record<string, string>> = {
  c: 'hidden by the publisher, so that no child can be recognised',
  z: 'not applicable',
  x: 'not available',
  k: 'more than zero, but it rounds to zero',
  u: 'not printed: of low reliability',
};
const doesNotTell = 'la-interactive-tool';

/** What others printed as a symbol of what a measure says it may be compared with, by the name of each area. */
export function unprintedByOthers(files: BenchmarkFiles, measures: Iterable<WrittenMeasure>): Unprinted[] {
  const rows = rowsOf(files.figures).filter(({ symbol }) => symbol !== '');
  const byComparator = Map.groupBy(rows, ({ measure }) => measure);
  return [...measures].flatMap(({ id, comparator }) =>
    (byComparator.get(comparator ?? '') ?? []).map(({ area_name = '', period_end = '', symbol = '', source }) => {
      const more = symbol === 'x' && source === doesNotTell ? '; it may have been hidden' : '';
      return { name: area_name, on: period_end, measure: id, symbol, why: `${symbolsInWords[symbol]}${more}` };
    }),
  );
}

const rowsOf = (csv: string): Row[] => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
}
