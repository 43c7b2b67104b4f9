import { describe, expect, it } from 'vitest';
import { editionOf, figureOf, ledgerOf, measureOf, shownBy } from './small-edition.ts';

const homes = measureOf(
  'homes',
  'unit: children\nperiodType: snapshot\nbreakdowns: [{ name: home, categories: [foster, family, other], addsUp: true }]',
);
const home = (category: string, count: number) => figureOf('homes', count, { breakdown: 'home', category });
const whole = figureOf('homes', 6);
const table = [whole, home('foster', 2), home('family', 4), home('other', 0)];

describe('an authority with very few children', () => {
  it('has a table withheld that nothing else protects, and the rest is published', () => {
    const ledger = ledgerOf(editionOf([whole], [homes]).rows);
    const { rows, report } = editionOf(table, [homes], { ledger });
    expect(shownBy(rows, ({ category }) => category)).toEqual({ '': 6 });
    expect(report.withheld).toEqual([
      { measure: 'homes', authority: 'E06000001', periodEnd: '2022-01-31', breakdown: 'home' },
    ]);
    expect(report.reasons['table withheld']).toBe(3);
    expect(report.inferable).toEqual([]);
  });

  it('has nothing withheld where hiding is enough', () => {
    const { rows, report } = editionOf(table, [homes]);
    expect(rows.length).toBe(4);
    expect(report.withheld).toEqual([]);
  });

  it('is named where what was published before leaves no way out', () => {
    const shown = [figureOf('homes', 8), home('foster', 7), home('family', 1), home('other', 0)];
    const rows = editionOf(shown, [homes]).rows.map((row) =>
      row.category === '' || row.category === 'foster'
        ? { ...row, symbol: '' as const, numerator: row.category === '' ? 8 : 7, value: row.category === '' ? 8 : 7 }
        : row,
    );
    const { report } = editionOf(shown, [homes], { ledger: ledgerOf(rows) });
    expect(report.inferable).toEqual(['homes|E06000001|snapshot|2022-01-31|home|family|N']);
  });
});
