import { describe, expect, it } from 'vitest';
import { type BenchmarkFigure, benchmarkChanges, readBenchmarks } from '#benchmarks';
import { council, csv, england, stability } from './tables.ts';

const three = [council(901), council(902), council(903)];
const first = csv(
  'stability.csv',
  [england, ...three].flatMap((area) => stability(area, 2024, 10, 69)),
);
const known = readBenchmarks([first]).after;

function changesOf(...files: Parameters<typeof readBenchmarks>[0]) {
  const { after } = readBenchmarks(files, known);
  return { after, changes: benchmarkChanges(known, after).map(({ message }) => message) };
}

describe('a newer download', () => {
  it('that says the same changes nothing', () => {
    expect(changesOf(first).changes).toEqual([]);
  });

  it('adds a year and leaves the years that it no longer holds', () => {
    const { after, changes } = changesOf(csv('stability.csv', stability(england, 2025, 11, 68)));
    expect(changes).toEqual([
      'placement_stability_three_or_more: 1 new for 2025 (England 2025)',
      'placement_stability_two_years: 1 new for 2025 (England 2025)',
    ]);
    expect(after.figures).toHaveLength(known.figures.length + 2);
  });

  it('shows what history it revises', () => {
    const areas = [england, ...three].flatMap((area, index) => stability(area, 2024, index === 1 ? 12 : 10, 69));
    expect(changesOf(csv('stability.csv', areas)).changes).toEqual([
      'placement_stability_three_or_more: 1 revised for 2024 (Council 901 2024: 10 (10 of 100) is now 12 (12 of 100))',
    ]);
  });

  it('shows which areas it no longer has', () => {
    const areas = [england, ...three.slice(1)].flatMap((area) => stability(area, 2024, 10, 69));
    const { after, changes } = changesOf(csv('stability.csv', areas));
    expect(changes).toEqual([
      'placement_stability_three_or_more: 1 no longer published for 2024 (Council 901 2024)',
      'placement_stability_two_years: 1 no longer published for 2024 (Council 901 2024)',
    ]);
    expect(after.figures.some(({ areaName }) => areaName === 'Council 901')).toBe(false);
  });

  it('keeps what only the interactive tool has while a better table is read', () => {
    const tool = { ...(known.figures[0] as BenchmarkFigure), source: 'la-interactive-tool' };
    const other = { ...tool, areaCode: 'E06000999', areaName: 'Council 999' };
    const withTool = { ...known, figures: [...known.figures, other] };
    expect(benchmarkChanges(withTool, readBenchmarks([first], withTool).after)).toEqual([]);
  });

  it('leaves out the years in which a council did not exist', () => {
    const { after } = changesOf(
      csv(
        'stability.csv',
        three.flatMap((area, index) => stability(area, 2025, index === 0 ? 'z' : 9, index === 0 ? 'z' : 70)),
      ),
    );
    const of2025 = after.figures.filter(({ year }) => year === 2025).map(({ areaName }) => areaName);
    expect([...new Set(of2025)]).toEqual(['Council 902', 'Council 903']);
  });
});
