import { describe, expect, it } from 'vitest';
import { editionOf, figureOf, measureOf } from './small-edition.ts';

const children = 'unit: children\nperiodType: snapshot';

describe('the report to the analyst', () => {
  it('names what the council cannot read in a measure’s own newest period', () => {
    const old = measureOf('old', children);
    const fresh = measureOf('fresh', children);
    const { report } = editionOf(
      [
        figureOf('old', 30, { periodEnd: '2021-09-30' }),
        figureOf('old', 3, { periodEnd: '2021-12-31' }),
        figureOf('fresh', 3, { periodEnd: '2021-12-31' }),
        figureOf('fresh', 40),
      ],
      [old, fresh],
    );
    expect(report.unreadable).toEqual(['old']);
  });

  it('says which categories to merge, the cheapest first', () => {
    const homes = measureOf(
      'homes',
      `${children}\nbreakdowns: [{ name: home, categories: [foster, family, kin, other], addsUp: true }]`,
    );
    const home = (category: string, count: number) => figureOf('homes', count, { breakdown: 'home', category });
    const { report } = editionOf(
      [figureOf('homes', 60), home('foster', 48), home('family', 5), home('kin', 4), home('other', 3)],
      [homes],
    );
    expect(report.advice).toMatchObject([
      { how: 'merge these categories', measure: 'homes', breakdown: 'home', categories: ['family', 'kin', 'other'] },
    ]);
  });

  it('says where twelve months together could be read', () => {
    const ends = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map(
      (end) => `2021-${end}`,
    );
    const months = [...ends, '2022-01-31', '2022-02-28', '2022-03-31'];
    const monthly = (periodEnd: string) =>
      figureOf('left', 3, { periodType: 'month', periodStart: `${periodEnd.slice(0, 7)}-01`, periodEnd });
    const left = measureOf('left', 'unit: children\nperiodType: month');
    expect(editionOf(months.map(monthly), [left]).report.advice).toMatchObject([
      { how: 'publish twelve months together', measure: 'left', categories: [] },
    ]);
    expect(editionOf(months.slice(1).map(monthly), [left]).report.advice).toEqual([]);
  });
});
