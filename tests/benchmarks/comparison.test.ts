import { describe, expect, it } from 'vitest';
import {
  comparisonIn,
  comparisonOn,
  openBenchmarks,
  publishedFigure,
  publishedSeries,
  readBenchmarks,
} from '#benchmarks';
import { council, csv, england, looked, region, stability, workforce } from './tables.ts';

const councils = Array.from({ length: 12 }, (_, index) => council(901 + index));
const settled = (index: number) => (index === 3 ? 'c' : 60 + index);
const ten = Array.from({ length: 10 }, (_, index) => 902 + index);
const list = { old_la_code: 901, ...Object.fromEntries(ten.map((number, index) => [`SN${index + 1}`, number])) };
const benchmarks = openBenchmarks(
  readBenchmarks([
    csv('stability.csv', [
      ...[2024, 2025].flatMap((year) => stability(england, year, 10, 69)),
      ...stability(region, 2025, 9, 66),
      ...councils.flatMap((area, index) => stability(area, 2025, 10, settled(index))),
    ]),
    csv(
      'rates.csv',
      [england, ...councils].flatMap((area) =>
        looked(area, 2025, area === england ? 80_000 : 81, area === england ? 70 : 81),
      ),
    ),
    csv('workforce.csv', [
      workforce(england, 2025),
      ...councils.map((area, index) => workforce(area, 2025, { agency_rate_fte: index === 1 ? 'low' : 5 + index })),
    ]),
    csv('sn_2025.csv', [list]),
  ]).after,
);

describe('a comparison', () => {
  const comparison = comparisonIn(benchmarks, 'placement_stability_two_years', 'E06000901', 2025);

  it('shows the own figure, the region and England as they were published', () => {
    expect(comparison).toMatchObject({
      periodEnd: '2025-03-31',
      own: { value: 60, numerator: 60, denominator: 100 },
      region: { areaName: 'The Fens', value: 66, numerator: 66 },
      england: { value: 69 },
    });
  });

  it('names the neighbours, both methods and the model, and leaves out what is not published', () => {
    const [neighbours] = comparison?.neighbours ?? [];
    const values = [61, 62, 64, 65, 66, 67, 68, 69, 70];
    expect(neighbours).toMatchObject({ model: 2025, modelName: 'May 2025', used: 9, median: 66 });
    expect(neighbours?.mean).toBe(values.reduce((sum, value) => sum + value) / 9);
    expect(neighbours?.neighbours.map(({ figure }) => figure?.symbol)).toEqual(['', '', 'c', ...Array(7).fill('')]);
  });

  it('gives rank and band among those with a value, only where one way is good', () => {
    expect(comparison?.standing).toEqual({ rank: 11, of: 11, band: 'D' });
    expect(comparisonIn(benchmarks, 'children_looked_after_rate', 'E06000901', 2025)?.standing).toBeNull();
  });

  it('ranks a share too small to print before all others and leaves it out of the mean', () => {
    const first = comparisonIn(benchmarks, 'social_worker_agency', 'E06000902', 2025);
    const second = comparisonIn(benchmarks, 'social_worker_agency', 'E06000901', 2025);
    expect(first).toMatchObject({ own: { value: null, symbol: 'k' }, standing: { rank: 1, of: 12, band: 'A' } });
    expect(second).toMatchObject({ standing: { rank: 2, of: 12 }, neighbours: [{ used: 9 }] });
  });

  it('on a day looks at the newest year that had ended by then', () => {
    const on = (day: string) => comparisonOn(benchmarks, 'placement_stability_two_years', 'E06000901', day)?.year;
    expect([on('2025-03-31'), on('2025-03-30'), on('2024-03-30')]).toEqual([2025, 2024, undefined]);
  });

  it('has no own figure, standing or neighbours where none is published', () => {
    expect(comparisonIn(benchmarks, 'placement_stability_two_years', 'E06000901', 2024)).toMatchObject({
      own: null,
      standing: null,
      england: { value: 69 },
    });
    expect(comparisonIn(benchmarks, 'placement_stability_two_years', 'E06000902', 2025)?.neighbours).toEqual([]);
    expect(comparisonIn(benchmarks, 'placement_stability_two_years', 'E06000901', 2019)).toBeNull();
    expect(comparisonIn(benchmarks, 'placement_stability_two_years', 'E99999999', 2025)).toBeNull();
    expect(publishedFigure(benchmarks, 'placement_stability_two_years', 'E99999999', 2025)).toBeNull();
  });

  it('of a measure that nobody publishes is refused by name', () => {
    expect(() => comparisonIn(benchmarks, 'happiness', 'E06000901', 2025)).toThrow(
      /No comparator is called "happiness"/,
    );
  });

  it('has a series of what was published, oldest first', () => {
    const series = publishedSeries(benchmarks, 'placement_stability_two_years', 'E92000001');
    expect(series.map(({ year, value }) => [year, value])).toEqual([
      [2024, 69],
      [2025, 69],
    ]);
  });
});
