import { describe, expect, it } from 'vitest';
import { isPublishedAt, publishedPeriodTypes } from '#catalogue';
import type { PeriodType } from '#figure';

const rare = (...periodTypes: PeriodType[]) => ({ rareEvents: true, periodTypes });
const often = (...periodTypes: PeriodType[]) => ({ rareEvents: false, periodTypes });
const byQuarter = { ...often('snapshot'), partsAt: 'quarter ends' as const };

describe('rare events', () => {
  it('of a month are published for twelve months too', () => {
    expect(publishedPeriodTypes(rare('month'))).toEqual(['month', 'rolling12']);
    expect(publishedPeriodTypes(rare('yearToDate', 'rolling12'))).toEqual(['yearToDate', 'rolling12']);
    expect(publishedPeriodTypes(often('month'))).toEqual(['month']);
  });

  it.each([
    ['a month whole', rare('month'), 'month', '2022-02-28', '', true],
    ["a month's categories", rare('month'), 'month', '2022-02-28', 'reason', false],
    ['categories of twelve months to the end of a quarter', rare('month'), 'rolling12', '2022-03-31', 'reason', true],
    ['categories of twelve months to another month', rare('month'), 'rolling12', '2022-02-28', 'reason', false],
    ['three years to the end of a quarter', rare('rolling36'), 'rolling36', '2021-12-31', '', true],
    ['three years to another month', rare('rolling36'), 'rolling36', '2022-01-31', '', false],
    ['a year so far to the end of a quarter', rare('yearToDate'), 'yearToDate', '2022-03-31', '', true],
    ['a year so far to another month', rare('yearToDate', 'rolling12'), 'yearToDate', '2022-02-28', '', false],
    ['categories of a year so far', rare('yearToDate'), 'yearToDate', '2022-03-31', 'reason', false],
    ['a stock whose parts stand at the ends of quarters', byQuarter, 'snapshot', '2022-02-28', '', true],
    ['its categories at the end of a quarter', byQuarter, 'snapshot', '2022-06-30', 'need', true],
    ['its categories at the end of another month', byQuarter, 'snapshot', '2022-05-31', 'need', false],
    ['its categories within the last month of a quarter', byQuarter, 'snapshot', '2022-06-15', 'need', false],
    ['twelve months of what is not rare', often('rolling12'), 'rolling12', '2022-02-28', '', true],
    ["a month's categories of what is not rare", often('month'), 'month', '2022-02-28', 'need', true],
  ] as const)('%s', (_, measure, periodType, periodEnd, breakdown, published) => {
    expect(
      isPublishedAt(measure, { authority: 'E1', periodType, periodEnd, breakdown, category: breakdown && 'a' }, 'BOTH'),
    ).toBe(published);
  });

  it('keep some periods to the total of the consortium', () => {
    const measure = { ...rare('rolling12', 'yearToDate'), totalOnly: ['yearToDate' as const] };
    const at = (authority: string, periodType: PeriodType) =>
      isPublishedAt(measure, { authority, periodType, periodEnd: '2022-03-31', breakdown: '', category: '' }, 'BOTH');
    expect([at('BOTH', 'yearToDate'), at('E1', 'yearToDate'), at('E1', 'rolling12')]).toEqual([true, false, true]);
    const alone = isPublishedAt(
      measure,
      { authority: 'E1', periodType: 'yearToDate', periodEnd: '2022-03-31', breakdown: '', category: '' },
      undefined,
    );
    expect(alone).toBe(false);
  });

  it('keep some categories to themselves', () => {
    const breakdowns = [{ name: 'need', categories: ['few', 'rest'], addsUp: true, notPublished: ['rest'] }];
    const at = (breakdown: string, category: string) =>
      isPublishedAt(
        { ...often('month'), breakdowns },
        { authority: 'E1', periodType: 'month', periodEnd: '2022-03-31', breakdown, category },
        undefined,
      );
    expect([at('', ''), at('need', 'few'), at('need', 'rest'), at('age', 'rest')]).toEqual([true, true, false, true]);
  });
});
