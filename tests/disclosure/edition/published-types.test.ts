import { describe, expect, it } from 'vitest';
import { monthEnd } from '#calendar';
import { editionOf, figureOf, measureOf, shownBy } from './small-edition.ts';

const rare = 'periodType: month\nrareEvents: true';
const started = measureOf(
  'started',
  `unit: children\n${rare}\nbreakdowns: [{ name: need, categories: [abuse, family, other], addsUp: true }]`,
);
const year = { periodType: 'rolling12', periodStart: '2020-07-01', periodEnd: '2021-06-30' } as const;
const need = (category: string, count: number) => figureOf('started', count, { ...year, breakdown: 'need', category });

describe('twelve months that are published besides the months a measure names', () => {
  it('have a second category hidden where one is small and the whole is shown', () => {
    const figures = [figureOf('started', 60, year), need('abuse', 40), need('family', 18), need('other', 2)];
    const { rows } = editionOf(figures, [started]);
    expect(shownBy(rows, ({ category }) => category)).toEqual({ '': 60, abuse: 40, family: 'c', other: 'c' });
  });

  it('have another answer hidden where the numerators of all add up to the denominator', () => {
    const scaling = measureOf(
      'scaling',
      `unit: percent\n${rare}\nbreakdowns: [{ name: answer, categories: [up, same, down], addsUpTo: denominator }]`,
    );
    const answer = (category: string, count: number) =>
      figureOf('scaling', count, { ...year, breakdown: 'answer', category, denominator: 90 });
    const { rows } = editionOf([answer('up', 50), answer('same', 38), answer('down', 2)], [scaling]);
    expect(rows.filter(({ symbol }) => symbol === 'c').length).toBeGreaterThan(1);
  });

  it('are linked to those of other measures', () => {
    const linked = 'relations: [{ part: denominator, equals: [started/need/family] }]';
    const adopted = measureOf('adopted', ['unit: days', 'periodType: [rolling12, yearToDate]', linked].join('\n'));
    const days = figureOf('adopted', 9000, { ...year, denominator: 18, value: 500 });
    const figures = [figureOf('started', 60, year), need('abuse', 40), need('family', 18), need('other', 2), days];
    const { rows } = editionOf(figures, [started, adopted]);
    const shown = shownBy(rows, ({ measure, category }) => `${measure} ${category}`);
    expect(shown['started family'] === 'c' && shown['adopted '] !== 'c').toBe(false);
    expect(Object.values(shown).filter((one) => one === 'c').length).toBeGreaterThan(1);
  });

  it.each([rare, 'periodType: [month, rolling12]'])('are linked to the months that they add up: %s', (published) => {
    const measure = measureOf('calls', `unit: children\n${published}`);
    const months = Array.from({ length: 12 }, (_, at) => {
      const end = monthEnd(`${at < 6 ? 2020 : 2021}-${String(((at + 6) % 12) + 1).padStart(2, '0')}`);
      return figureOf('calls', at === 4 ? 2 : 30 + at, { periodType: 'month', periodStart: end, periodEnd: end });
    });
    const sum = months.reduce((total, { numerator }) => total + (numerator ?? 0), 0);
    const { rows } = editionOf([...months, figureOf('calls', sum, year)], [measure]);
    expect(rows.filter(({ symbol }) => symbol === 'c').length).toBeGreaterThan(1);
  });

  it('leave the months linked to a stock that they move', () => {
    const stock = measureOf('stock', 'unit: children\nperiodType: snapshot\nchanges: [{ adds: [started] }]');
    const moved = figureOf('started', 3, { periodType: 'month', periodStart: '2021-06-01', periodEnd: '2021-06-30' });
    const at = (periodEnd: string, count: number) => figureOf('stock', count, { periodEnd });
    const figures = [at('2021-05-31', 120), at('2021-06-30', 123), moved, figureOf('started', 60, year)];
    const shown = shownBy(
      editionOf(figures, [stock, started]).rows,
      ({ periodType, periodEnd }) => `${periodType} ${periodEnd}`,
    );
    expect([shown['snapshot 2021-05-31'], shown['snapshot 2021-06-30']]).toContain('c');
  });
});
