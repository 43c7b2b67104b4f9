import { describe, expect, it } from 'vitest';
import { financialYearStart, monthEnd, shiftMonth } from '#calendar';
import type { Measure } from '#catalogue';
import { type PeriodType, unitOf } from '#figure';
import { indexFigures, sideBySide } from '#scorecard';
import { ledgerRow } from './series-fixture.ts';

const measure = {
  id: 'adoption_orders',
  title: 'Children adopted',
  kind: 'performance',
  polarity: 'higher',
  unit: unitOf('children'),
  decimals: 0,
  periodTypes: ['yearToDate'],
} as unknown as Measure;
const yearToDate = (authority: string, month: string, value: number | null) =>
  ledgerRow(month, value, {
    measure: 'adoption_orders',
    authority,
    periodType: 'yearToDate',
    periodStart: financialYearStart(monthEnd(month)),
  });
const ledger = [
  yearToDate('A', '2020-09', 39),
  yearToDate('A', '2021-03', 89),
  yearToDate('A', '2021-09', 66),
  yearToDate('B', '2020-09', 10),
  yearToDate('B', '2021-03', null),
  yearToDate('B', shiftMonth('2021-09', -1), 12),
];
const settings = { council: 'A', targets: [], rebases: [] };
const places = [
  { code: 'A', name: 'All' },
  { code: 'B', name: 'One of them' },
  { code: 'C', name: 'Another' },
];

describe('several places side by side', () => {
  const [all, one, another] = sideBySide(indexFigures(ledger), measure, places, 'yearToDate', settings);

  it('show this period, the same a year before, the last full year and the change', () => {
    expect([all?.latest?.value, all?.before?.value, all?.lastFullYear?.value]).toEqual([66, 39, 89]);
    expect(all?.standing?.words).toBe('Better (higher): up 27 (69.2%) from 39 a year before');
  });

  it('never set an older figure of one beside a newer one of another', () => {
    expect(one).toMatchObject({ latest: null, before: null, lastFullYear: null, standing: null });
  });

  it('keep their order, and the place that has no figure', () => {
    expect([all?.name, one?.name, another?.name]).toEqual(['All', 'One of them', 'Another']);
    expect(another?.latest).toBeNull();
  });

  it('show three years beside twelve months, to the same day', () => {
    const row = (authority: string, month: string, value: number | null, periodType: PeriodType) =>
      ledgerRow(month, value, { measure: 'adoption_orders', authority, periodType });
    const years = [
      row('A', '2022-06', 20, 'rolling12'),
      row('A', '2022-06', 67, 'rolling36'),
      row('B', '2022-06', 10, 'rolling12'),
      row('B', '2022-03', 30, 'rolling36'),
    ];
    const adoption = { ...measure, periodTypes: ['rolling12', 'rolling36'] } as Measure;
    const threeYears = (periodType: PeriodType) =>
      sideBySide(indexFigures(years), adoption, places, periodType, settings).map(
        (place) => place.threeYears?.value ?? null,
      );
    expect(threeYears('rolling12')).toEqual([67, null, null]);
    expect(threeYears('rolling36')).toEqual([null, null, null]);
  });

  it('take the full year before, on 31 March itself', () => {
    const march = [yearToDate('A', '2020-03', 80), yearToDate('A', '2021-03', 89)];
    const [row] = sideBySide(indexFigures(march), measure, places, 'yearToDate', settings);
    expect([row?.latest?.value, row?.lastFullYear?.value]).toEqual([89, 80]);
  });
});
