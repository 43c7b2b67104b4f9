import { describe, expect, it } from 'vitest';
import { type BenchmarkFigure, councilCounts } from '#benchmarks';

describe("the department's council figures", () => {
  const figure: BenchmarkFigure = {
    measure: 'children_looked_after_count',
    areaCode: 'E06000002',
    areaName: 'Middlesbrough',
    areaType: 'authority',
    year: 2022,
    periodEnd: '2022-03-31',
    numerator: null,
    denominator: null,
    value: 502,
    symbol: '',
    source: 'cla-rate',
  };
  const rate = { ...figure, measure: 'children_looked_after_rate', numerator: 502, value: 151 };
  const counts = (one: BenchmarkFigure) => councilCounts([one], ['E06000002']);

  it('are facts where they count the same children on the same day', () => {
    expect(counts(figure)).toEqual([
      expect.objectContaining({ measure: 'cla_count', periodEnd: '2022-03-31', numerator: 502, synthetic: false }),
    ]);
    expect(counts(rate)).toEqual([
      expect.objectContaining({ measure: 'cla_rate', numerator: 502, denominator: null, value: null }),
    ]);
  });

  it('are facts where they count the same children who left in the year', () => {
    const leavers = { measure: 'leaving_care_by_adoption_percent', periodType: 'rolling12', periodStart: '2021-04-01' };
    expect(counts({ ...figure, measure: 'children_adopted_count', value: 25 })).toEqual([
      expect.objectContaining({ ...leavers, numerator: 25, denominator: null }),
    ]);
    expect(counts({ ...figure, measure: 'children_ceasing_rate', numerator: 240, value: 70 })).toEqual([
      expect.objectContaining({ ...leavers, numerator: null, denominator: 240 }),
    ]);
    expect(counts({ ...figure, measure: 'ceased_adopted', numerator: 25, denominator: 240, value: 10 })).toHaveLength(
      2,
    );
  });

  it.each<[string, BenchmarkFigure]>([
    ['rounded, of a region', { ...figure, areaType: 'region', areaCode: 'E06000002' }],
    ['of an authority whose figures we do not have', { ...figure, areaCode: 'E06000099' }],
    ['of another count', { ...figure, measure: 'children_starting_rate', numerator: 200 }],
    ['hidden', { ...figure, value: null, symbol: 'c' }],
  ])('are none where they are %s', (_, one) => {
    expect(counts(one)).toEqual([]);
  });
});
