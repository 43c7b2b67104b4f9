import { describe, expect, it } from 'vitest';
import type { Figure, PeriodType } from '#figure';
import { figureOf, measureOf, publicationOf, shownBy } from './small-edition.ts';

const over = (measure: string, periodType: PeriodType, periodStart: string, periodEnd: string, count: number): Figure =>
  figureOf(measure, count, { periodType, periodStart, periodEnd });
const byDay = ({ periodType, periodEnd }: Figure) => `${periodType} ${periodEnd.slice(0, 7)}`;
const hiddenIn = (shown: Record<string, unknown>) => Object.keys(shown).filter((name) => shown[name] === 'c');

describe('figures over time', () => {
  it('of a year to date do not give away a month by the step between two', async () => {
    const moved = measureOf('moved', 'unit: children\nperiodType: yearToDate');
    const year = (counts: number[]) =>
      counts.map((count, at) => over('moved', 'yearToDate', '2021-04-01', `2021-0${5 + at}-28`, count));
    const ends = ['2021-04-30', '2021-05-31', '2021-06-30'];
    const figures = year([6, 8, 20]).map((figure, at) => ({ ...figure, periodEnd: ends[at] as string }));
    const { rows, report } = await publicationOf(figures, [moved]);
    const hidden = hiddenIn(shownBy(rows, byDay));
    expect(hidden).toHaveLength(1);
    expect(['yearToDate 2021-04', 'yearToDate 2021-05']).toContain(hidden[0]);
    expect(report.open).toEqual([]);
    const free = figures.map((figure, at) => ({ ...figure, numerator: 6 * (at + 1), value: 6 * (at + 1) }));
    expect(hiddenIn(shownBy((await publicationOf(free, [moved])).rows, byDay))).toEqual([]);
  });

  it('of twelve months do not give away the one that is hidden', async () => {
    const moved = measureOf('moved', 'unit: children\nperiodType: [month, rolling12]');
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `2021-${String(at + 1).padStart(2, '0')}`;
      const end = new Date(Date.UTC(2021, at + 1, 0)).toISOString().slice(0, 10);
      return over('moved', 'month', `${month}-01`, end, at === 4 ? 3 : 10);
    });
    const figures = [...months, over('moved', 'rolling12', '2021-01-01', '2021-12-31', 113)];
    const { rows, report } = await publicationOf(figures, [moved]);
    expect(hiddenIn(shownBy(rows, byDay))).toHaveLength(2);
    expect(report).toMatchObject({ reasons: { 'small count': 1, 'protects others': 1 }, open: [] });
  });

  it('of those who are there do not give away how few came', async () => {
    const measures = [
      measureOf('there', 'unit: children\nperiodType: snapshot\nchanges: [{ adds: [came], takes: [went] }]'),
      measureOf('came', 'unit: children\nperiodType: month'),
      measureOf('went', 'unit: children\nperiodType: month'),
    ];
    const figures = [
      figureOf('there', 40, { periodEnd: '2021-12-31' }),
      figureOf('there', 34),
      over('came', 'month', '2022-01-01', '2022-01-31', 2),
      over('went', 'month', '2022-01-01', '2022-01-31', 8),
    ];
    const { rows, report } = await publicationOf(figures, measures);
    const shown = shownBy(rows, ({ measure, periodEnd }) => `${measure} ${periodEnd}`);
    expect(hiddenIn(shown)).toHaveLength(2);
    expect(shown['came 2022-01-31']).toBe('c');
    expect(report.open).toEqual([]);
  });
});
