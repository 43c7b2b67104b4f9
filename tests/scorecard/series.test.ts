import { describe, expect, it } from 'vitest';
import { monthEnd } from '#calendar';
import { figureKey } from '#figure';
import { indexFigures, latestOf, revisionsByPublication, seriesOf, yearBefore } from '#scorecard';
import { ledgerRow, monthly } from './series-fixture.ts';

const key = { measure: 'cla_count', authority: 'A', periodType: 'snapshot' } as const;
const whole = { ...key, breakdown: '', category: '' };

describe('a series', () => {
  it('stands in order of time, whatever the ledger’s order', () => {
    const index = indexFigures([ledgerRow('2022-03', 3), ledgerRow('2022-01', 1), ledgerRow('2022-02', 2)]);
    const series = seriesOf(index, key);
    expect(series.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('says x for a month that the ledger lacks, and never zero', () => {
    const series = monthly([9, 10, undefined, undefined, 12]);
    expect(series.map(({ periodEnd, value, symbol }) => [periodEnd, value, symbol])).toEqual([
      ['2022-03-31', 9, ''],
      ['2022-04-30', 10, ''],
      ['2022-05-31', null, 'x'],
      ['2022-06-30', null, 'x'],
      ['2022-07-31', 12, ''],
    ]);
  });

  it('names the figure that each of its points is, gaps among them, and gives a gap nothing of its neighbour’s', () => {
    const hidden = ledgerRow('2022-01', null, { bound: { atLeast: null, atMost: 9 } });
    const series = seriesOf(indexFigures([hidden, ledgerRow('2022-03', 3), ledgerRow('2022-04', 4)]), key);
    expect(series.map(figureKey)).toEqual(
      [1, 2, 3, 4].map((month) => figureKey({ ...whole, periodEnd: monthEnd(`2022-0${month}`) })),
    );
    expect(series[1]).toEqual({
      ...whole,
      periodStart: '2022-02-28',
      periodEnd: '2022-02-28',
      numerator: null,
      denominator: null,
      value: null,
      symbol: 'x',
      revisedIn: null,
      isHole: true,
    });
  });

  it('has no gaps between quarters where it is published every quarter', () => {
    const rows = ['2021-12', '2022-03', '2022-06'].map((month) => ledgerRow(month, 8));
    const series = seriesOf(indexFigures(rows), key);
    expect(series).toHaveLength(3);
  });

  it('takes the latest row of a figure and says which publication revised it', () => {
    const rows = [
      ledgerRow('2022-02', 500, { published: '2022-02' }),
      ledgerRow('2022-02', 503, { published: '2022-03', status: 'revised' }),
    ];
    const [point] = seriesOf(indexFigures(rows), key);
    expect(point).toMatchObject({ value: 503, revisedIn: '2022-03' });
    const [revision] = revisionsByPublication(rows).get('2022-03') ?? [];
    expect([revision?.before.value, revision?.after.value]).toEqual([500, 503]);
  });

  it('finds the figure of a year before, and none where there is none', () => {
    const series = monthly(Array.from({ length: 13 }, (_, month) => 100 + month));
    expect(yearBefore(series, series[12] as (typeof series)[number])?.value).toBe(100);
    expect(yearBefore(series, series[3] as (typeof series)[number])).toBeNull();
    expect(latestOf([])).toBeNull();
  });
});
