import type { Area } from './area.ts';
import { type Benchmarks, publishedFigure } from './benchmarks.ts';
import type { Comparator } from './comparator.ts';
import { comparatorOf } from './comparators/index.ts';
import type { BenchmarkFigure } from './figure.ts';
import { modelName } from './neighbour.ts';
import { type Band, bandOf, mean, median, rankOf } from './statistics.ts';

/** Statistical neighbours by both methods, always named together with the model: DfE's two dashboards use one each. */
export interface NeighbourComparison {
  model: number;
  /** When the model was published, such as `May 2025`. */
  modelName: string;
  /** The neighbours, closest first, and what is published of each. */
  neighbours: readonly { area: Area; figure: BenchmarkFigure | null }[];
  /** How many of them have a value; the others are left out. */
  used: number;
  median: number | null;
  mean: number | null;
}

/**
 * Where a value stands among all authorities with one; equal values share the smallest rank, band A is the best
 * quarter. A value too small to print (`k`) keeps its place, as in DfE's own ranking; it never enters a mean or a
 * median.
 */
export interface Standing {
  rank: number;
  of: number;
  band: Band;
}

/** What is published in one year to compare an area's figure with. Values are as published and never recalculated. */
export interface Comparison {
  comparator: Comparator;
  area: Area;
  year: number;
  periodEnd: string;
  own: BenchmarkFigure | null;
  england: BenchmarkFigure | null;
  region: BenchmarkFigure | null;
  /** One for each model that lists neighbours of the area, oldest first. */
  neighbours: readonly NeighbourComparison[];
  /** Null where the area has no value or neither high nor low is good. */
  standing: Standing | null;
}

const england = 'E92000001';

/**
 * What a measure of an area can be compared with in a published year. Null where nothing is published for that year or
 * no area has that code. Throws a RangeError for an unknown comparator.
 */
export function comparisonIn(
  benchmarks: Benchmarks,
  measure: string,
  areaCode: string,
  year: number,
): Comparison | null {
  const comparator = comparatorOf(measure);
  const area = benchmarks.directory.byCode(areaCode);
  if (area === null || !benchmarks.yearsOf(measure).includes(year)) return null;
  const own = publishedFigure(benchmarks, measure, area.code, year);
  return {
    comparator,
    area,
    year,
    periodEnd: `${year}-${comparator.yearEnds}`,
    own,
    england: publishedFigure(benchmarks, measure, england, year),
    region: publishedFigure(benchmarks, measure, area.regionCode, year),
    neighbours: benchmarks.models.flatMap((model) => neighboursIn(benchmarks, measure, area, year, model)),
    standing: standingOf(benchmarks, comparator, own),
  };
}

/** The same for the newest published year that had ended by a day (`2022-01-31` looks at 31 March 2021). */
export function comparisonOn(
  benchmarks: Benchmarks,
  measure: string,
  areaCode: string,
  day: string,
): Comparison | null {
  const { yearEnds } = comparatorOf(measure);
  const year = benchmarks.yearsOf(measure).findLast((one) => `${one}-${yearEnds}` <= day);
  return year === undefined ? null : comparisonIn(benchmarks, measure, areaCode, year);
}

function neighboursIn(
  benchmarks: Benchmarks,
  measure: string,
  area: Area,
  year: number,
  model: number,
): NeighbourComparison[] {
  const neighbours = benchmarks
    .neighboursOf(area.code, model)
    .map((one) => ({ area: one, figure: publishedFigure(benchmarks, measure, one.code, year) }));
  if (neighbours.length === 0) return [];
  const values = neighbours.flatMap(({ figure }) => figure?.value ?? []);
  return [
    {
      model,
      modelName: modelName(model),
      neighbours,
      used: values.length,
      median: median(values),
      mean: mean(values),
    },
  ];
}

function standingOf(
  benchmarks: Benchmarks,
  { id, polarity }: Comparator,
  own: BenchmarkFigure | null,
): Standing | null {
  const value = own === null ? null : placeable(own);
  if (own === null || value === null || own.areaType !== 'authority' || polarity === 'neutral') return null;
  const values = [...benchmarks.figuresOf(id, own.year).values()].flatMap((one) =>
    one.areaType === 'authority' ? (placeable(one) ?? []) : [],
  );
  const band = bandOf(value, values, polarity);
  return band === null ? null : { rank: rankOf(value, values, polarity), of: values.length, band };
}

/**
 * What a figure is ranked by. One that rounds to zero has its place at the bottom although its value is not printed.
 */
function placeable({ value, symbol }: BenchmarkFigure): number | null {
  return symbol === 'k' ? 0 : value;
}
