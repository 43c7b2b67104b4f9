import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  benchmarkSourceOf,
  comparatorOf,
  comparators,
  comparisonIn,
  formatAreas,
  formatBenchmarkFigures,
  formatNeighbours,
  openBenchmarks,
  publishedFigure,
  shareOf,
} from '#benchmarks';
import { roundHalfUp } from '#figure';
import { readPublishedFiles } from '#scripts/benchmarks/published-files.ts';
import golden from './middlesbrough.json' with { type: 'json' };

const data = readPublishedFiles('data/benchmarks');
const benchmarks = openBenchmarks(data);
const middlesbrough = 'E06000002';
const england = 'E92000001';

function valuesOf(measure: string, area: string, from: number, count: number) {
  return Array.from({ length: count }, (_, index) => publishedFigure(benchmarks, measure, area, from + index)?.value);
}

describe('the published figures that are shipped', () => {
  it.each(golden.series)('give Middlesbrough its $measure', ({ measure, from, values }) => {
    expect(valuesOf(measure, middlesbrough, from, values.length)).toEqual(values);
  });

  it.each(golden.england)('give England its $measure', ({ measure, from, values }) => {
    expect(valuesOf(measure, england, from, values.length)).toEqual(values);
  });

  it.each(golden.parts)(
    'say of how many children $measure is in $year',
    ({ measure, year, numerator, denominator }) => {
      const figure = publishedFigure(benchmarks, measure, middlesbrough, year);
      expect(figure).toMatchObject({ numerator, denominator });
      expect(figure?.value).toBe(shareOf(numerator, denominator, measure.endsWith('rate') ? 10_000 : 100));
    },
  );

  it.each(golden.comparisons2025)('set $measure beside others in 2025', ({ measure, rank, band, ...one }) => {
    const comparison = comparisonIn(benchmarks, measure, middlesbrough, 2025);
    expect(comparison?.region).toMatchObject({ areaName: 'North East', value: one.region });
    expect(comparison?.england?.value).toBe(one.england);
    const [of2021, of2025] = comparison?.neighbours ?? [];
    expect([of2021?.model, of2021?.median, of2025?.model, of2025?.median]).toEqual([
      2021,
      one.median2021,
      2025,
      one.median2025,
    ]);
    expect(roundHalfUp(of2021?.mean ?? 0, 2)).toBe(one.mean2021);
    expect(roundHalfUp(of2025?.mean ?? 0, 2)).toBe(one.mean2025);
    if (rank === undefined) expect(comparison?.standing).toBeNull();
    else expect(comparison?.standing).toMatchObject({ rank, band });
  });

  it.each(Object.entries(golden.neighbours))(
    'list the neighbours of Middlesbrough in the model of %s',
    (model, names) => {
      expect(benchmarks.neighboursOf(middlesbrough, Number(model)).map(({ name }) => name)).toEqual(names);
    },
  );

  it('cover 153 authorities, their regions and England with every comparator', () => {
    const newest = [...benchmarks.figuresOf('average_caseload', 2025).values()];
    const count = (type: string) => newest.filter(({ areaType }) => areaType === type).length;
    expect([count('authority'), count('region'), count('country')]).toEqual([153, 11, 1]);
    const without = comparators.map(({ id }) => id).filter((id) => benchmarks.yearsOf(id).length === 0);
    expect(without, 'run npm run benchmarks -- --accept with a table that has them').toEqual([]);
  });

  it('are of known comparators and sources, within their ranges', () => {
    const wrong = data.figures.filter(({ measure, areaType, value, source }) => {
      const [least, greatest] = comparatorOf(measure).range[areaType];
      return benchmarkSourceOf(source) === null || (value !== null && (value < least || value > greatest));
    });
    expect(wrong).toEqual([]);
  });

  it('find a council under a code that it had before', () => {
    expect(benchmarks.directory.byCode('E08000016')).toEqual(benchmarks.directory.byCode('E08000038'));
  });

  it('are written as they were read', () => {
    expect(formatBenchmarkFigures(data.figures)).toBe(readFileSync('data/benchmarks/figures.csv', 'utf8'));
    expect(formatAreas(data.areas)).toBe(readFileSync('data/benchmarks/areas.csv', 'utf8'));
    expect(formatNeighbours(data.neighbours)).toBe(readFileSync('data/benchmarks/neighbours.csv', 'utf8'));
  });
});
