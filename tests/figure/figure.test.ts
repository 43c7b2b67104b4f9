import { describe, expect, it } from 'vitest';
import {
  type FigureId,
  figureKey,
  figureOf,
  measureAtPlace,
  parseFigureKey,
  periodKey,
  placeAndDay,
  seriesKey,
  sumOfParts,
  tableKey,
  unitOf,
} from '#figure';

const id: FigureId = {
  measure: 'cla_count',
  authority: 'E06000002',
  periodType: 'yearToDate',
  periodEnd: '2022-02-28',
  breakdown: 'sex',
  category: 'girls',
};

/** What of an id a key leaves out: with another there, it is the same key. */
const others: { [Part in keyof FigureId]: FigureId[Part] } = {
  measure: 'cla_rate',
  authority: 'E06000001',
  periodType: 'month',
  periodEnd: '2022-03-31',
  breakdown: 'age',
  category: 'boys',
};

describe('the key of a figure', () => {
  it('names measure, authority, period type, period end, breakdown and category, and nothing else', () => {
    const figure = { ...id, periodStart: '2021-04-01', numerator: 3, denominator: null, value: 3 };
    expect(figureKey(figure)).toBe('cla_count|E06000002|yearToDate|2022-02-28|sex|girls');
  });

  it.each([
    ['figureKey', figureKey, []],
    ['seriesKey', seriesKey, ['periodEnd']],
    ['tableKey', tableKey, ['category']],
    ['periodKey', periodKey, ['breakdown', 'category']],
    ['measureAtPlace', measureAtPlace, ['periodType', 'periodEnd', 'breakdown', 'category']],
    ['placeAndDay', placeAndDay, ['measure', 'periodType', 'breakdown', 'category']],
  ] as [string, (id: FigureId) => string, (keyof FigureId)[]][])(
    '%s leaves out no more than it says',
    (_, key, out) => {
      const parts = Object.keys(others) as (keyof FigureId)[];
      const same = parts.filter((part) => key({ ...id, [part]: others[part] }) === key(id));
      expect(same).toEqual(parts.filter((part) => out.includes(part)));
    },
  );

  it('is read back, also where more stands behind it', () => {
    expect(parseFigureKey(figureKey(id))).toEqual(id);
    expect(parseFigureKey(`${figureKey({ ...id, breakdown: '', category: '' })}|N`)).toEqual({
      ...id,
      breakdown: '',
      category: '',
    });
    for (const text of ['', 'sum 3', 'cla_count|E06000002|weekly|2022-02-28||', tableKey(id)]) {
      expect(parseFigureKey(text)).toBeNull();
    }
  });
});

describe('a figure', () => {
  it('has the start of its period and its value worked out, and nothing of what it was made from', () => {
    const source = { ...id, value: 99, periodStart: '1999-01-01', published: '2022-02' };
    const measured = { unit: unitOf('percent'), yearStartsIn: 'september' as const };
    expect(figureOf(source, { numerator: 46, denominator: 80 }, measured)).toEqual({
      ...id,
      periodStart: '2021-09-01',
      numerator: 46,
      denominator: 80,
      value: 57.5,
    });
  });

  it('counts its years from April by default', () => {
    const figure = figureOf(id, { numerator: 3, denominator: null }, { unit: unitOf('children') });
    expect([figure.periodStart, figure.value]).toEqual(['2021-04-01', 3]);
  });

  it('of several together has their sums, and none where one is not known', () => {
    const parts = [
      { numerator: 1, denominator: 4 },
      { numerator: 2, denominator: null },
    ];
    expect(sumOfParts(parts)).toEqual({ numerator: 3, denominator: null });
    expect(sumOfParts([])).toEqual({ numerator: 0, denominator: 0 });
  });
});
