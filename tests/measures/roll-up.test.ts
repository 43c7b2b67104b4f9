import { describe, expect, it } from 'vitest';
import { monthEnd, monthsFrom } from '#calendar';
import type { Measure } from '#catalogue';
import { type Figure, unitOf } from '#figure';
import { withRollUps } from '#measures';

const measures = [
  { id: 'cla_ceased', unit: unitOf('children'), rareEvents: true, periodTypes: ['month'] },
  { id: 'child_scaling_percent', unit: unitOf('percent'), rareEvents: true, periodTypes: ['month'] },
  { id: 'seen_percent', unit: unitOf('percent'), rareEvents: false, periodTypes: ['month'] },
] as Measure[];
const months = monthsFrom('2021-01', '2022-02');
const monthly = (measure: string, numeratorOf: (at: number) => number | null, denominator: number | null = null) =>
  months.map(
    (month, at): Figure => ({
      measure,
      authority: 'E06000001',
      periodType: 'month',
      periodStart: `${month}-01`,
      periodEnd: monthEnd(month),
      breakdown: '',
      category: '',
      numerator: numeratorOf(at),
      denominator,
      value: numeratorOf(at),
    }),
  );
const yearsOf = (figures: Figure[]) =>
  withRollUps(figures, measures).filter(({ periodType }) => periodType === 'rolling12');

describe('twelve months together', () => {
  it('add a count of rare events up, for every month that has eleven before it', () => {
    expect(yearsOf(monthly('cla_ceased', (at) => at + 1))).toMatchObject([
      { periodStart: '2021-01-01', periodEnd: '2021-12-31', numerator: 78, value: 78 },
      { periodStart: '2021-02-01', periodEnd: '2022-01-31', numerator: 90, value: 90 },
      { periodStart: '2021-03-01', periodEnd: '2022-02-28', numerator: 102, value: 102 },
    ]);
  });

  it('add both parts of a percentage up, which is never a mean of percentages', () => {
    const [year] = yearsOf(monthly('child_scaling_percent', (at) => (at === 0 ? 10 : 5), 10));
    expect(year).toMatchObject({ numerator: 65, denominator: 120, value: (100 * 65) / 120 });
  });

  it('are left out where a month is missing, and have no value where one is not known', () => {
    const gap = monthly('cla_ceased', () => 2).filter(({ periodEnd }) => periodEnd !== '2021-06-30');
    expect(yearsOf(gap)).toEqual([]);
    expect(yearsOf(monthly('cla_ceased', (at) => (at === 3 ? null : 2)))[0]).toMatchObject({
      numerator: null,
      value: null,
    });
  });

  it('are made for no other measure, and leave the months as they are', () => {
    const figures = monthly('seen_percent', () => 5, 10);
    expect(withRollUps(figures, measures)).toEqual(figures);
    expect(
      withRollUps(
        monthly('cla_ceased', () => 1),
        measures,
      ).slice(0, months.length),
    ).toEqual(monthly('cla_ceased', () => 1));
  });
});
