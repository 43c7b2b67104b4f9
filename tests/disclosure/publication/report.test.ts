import { describe, expect, it } from 'vitest';
import { figureOf, ledgerOf, measureOf, publicationOf, settingsOf } from './small-edition.ts';

const homes = measureOf(
  'homes',
  'unit: children\nperiodType: snapshot\nbreakdowns: [{ name: kind, categories: [a, b] }]',
);
const posts = measureOf('posts', 'unit: social workers\nperiodType: snapshot\nabout: organisation');
const share = measureOf('share', 'unit: percent\nperiodType: snapshot');

describe('the report of a publication', () => {
  it('counts figures about children, those that are rounded, and those that are hidden by their reasons', async () => {
    const figures = [
      figureOf('homes', 30),
      figureOf('homes', 2, { breakdown: 'kind', category: 'a' }),
      figureOf('homes', 4, { periodEnd: '2021-12-31' }),
      figureOf('share', 97, { denominator: 100 }),
      figureOf('share', 0, { denominator: 0, authority: 'E06000002' }),
      figureOf('posts', 3),
    ];
    const { report } = await publicationOf(figures, [homes, posts, share]);
    expect(report).toMatchObject({ figures: 4, rounded: 1, unreadable: ['share'], open: [], leftOut: [] });
    expect(report.reasons).toMatchObject({ 'small count': 1, 'small complement': 1, 'protects others': 0 });
    expect(report.hidden.map(({ because, figure }) => [because, figure.measure, figure.numerator])).toEqual([
      ['small count', 'homes', 4],
      ['small complement', 'share', 97],
    ]);
  });

  it('counts what is about the organisation where the settings ask for its protection', async () => {
    const settings = settingsOf('  measures: { posts: { smallestCount: 6 } }', 'posts');
    const plain = await publicationOf([figureOf('posts', 3)], [posts]);
    const asked = await publicationOf([figureOf('posts', 3)], [posts], { settings });
    expect(plain.rows).toMatchObject([{ numerator: 3, symbol: '' }]);
    expect(asked.rows).toMatchObject([{ numerator: null, symbol: 'c' }]);
  });

  it("names the newest total of the council that is hidden for another's sake, once a measure, and no older or small one", async () => {
    const measures = [
      measureOf('there', 'unit: children\nperiodType: snapshot\nchanges: [{ adds: [came], takes: [went] }]'),
      measureOf('came', 'unit: children\nperiodType: month'),
      measureOf('went', 'unit: children\nperiodType: month'),
    ];
    const month = { periodType: 'month', periodStart: '2022-01-01' } as const;
    const before = [figureOf('there', 40, { periodEnd: '2021-12-31' })];
    const now = [...before, figureOf('there', 34), figureOf('came', 2, month), figureOf('went', 8, month)];
    const first = await publicationOf(before, measures, { month: '2021-12' });
    const { report } = await publicationOf(now, measures, { ledger: ledgerOf(first.rows, '2021-12') });
    expect(report.hiddenTotals).toMatchObject([
      { figure: { measure: 'there', periodEnd: '2022-01-31' }, protects: expect.stringContaining('came|') },
    ]);
    const together = await publicationOf(now, measures);
    expect(together.report.reasons['protects others']).toBe(1);
    expect(together.report.hiddenTotals.map(({ figure }) => figure.periodEnd)).not.toContain('2021-12-31');
    expect(together.report.hiddenTotals.map(({ figure }) => figure.measure)).not.toContain('came');
  });
});
