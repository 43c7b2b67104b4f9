import { describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import { type Figure, unitOf } from '#figure';
import { withConsortiumTotals } from '#measures';

const consortium = {
  code: 'ATV',
  name: 'Adoption Tees Valley',
  members: ['E06000001', 'E06000002'],
  scorecard: [{ title: 'Children', measures: ['adoption_orders', 'adoption_a10_days'] }],
};
const measures = [
  { id: 'adoption_orders', unit: unitOf('children') },
  { id: 'adoption_a10_days', unit: unitOf('days') },
  { id: 'cla_count', unit: unitOf('children') },
] as Measure[];
const figure = (measure: string, authority: string, numerator: number | null, denominator: number | null): Figure => ({
  measure,
  authority,
  periodType: 'yearToDate',
  periodStart: '2021-04-01',
  periodEnd: '2021-09-30',
  breakdown: '',
  category: '',
  numerator,
  denominator,
  value: numerator,
});
const totalsOf = (figures: Figure[]) =>
  withConsortiumTotals(figures, measures, consortium).filter(({ authority }) => authority === 'ATV');

describe('the total of a consortium', () => {
  it('adds counts', () => {
    const [total] = totalsOf([
      figure('adoption_orders', 'E06000001', 7, null),
      figure('adoption_orders', 'E06000002', 12, null),
    ]);
    expect(total).toMatchObject({ numerator: 19, denominator: null, value: 19, periodEnd: '2021-09-30' });
  });

  it('works a mean out from the added parts: 400 days of 1 child and 600 of 2 are 1,000 of 3', () => {
    const [total] = totalsOf([
      figure('adoption_a10_days', 'E06000001', 400, 1),
      figure('adoption_a10_days', 'E06000002', 600, 2),
    ]);
    expect(total).toMatchObject({ numerator: 1000, denominator: 3, value: 1000 / 3 });
  });

  it('is left out where a member has no figure, or one that is not known', () => {
    expect(totalsOf([figure('adoption_orders', 'E06000001', 7, null)])).toEqual([]);
    const [total] = totalsOf([
      figure('adoption_orders', 'E06000001', 7, null),
      figure('adoption_orders', 'E06000002', null, null),
    ]);
    expect(total?.value).toBeNull();
  });

  it('is made for the measures of its scorecard only, and for none where there is no consortium', () => {
    const figures = [figure('cla_count', 'E06000001', 7, null), figure('cla_count', 'E06000002', 9, null)];
    expect(totalsOf(figures)).toEqual([]);
    expect(withConsortiumTotals(figures, measures, undefined)).toEqual(figures);
  });
});
