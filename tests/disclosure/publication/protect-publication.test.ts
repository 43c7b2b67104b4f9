import { describe, expect, it } from 'vitest';
import type { PublishableFigure } from '#published';
import { figureOf, ledgerOf, measureOf, publicationOf, settingsOf, shownBy } from './small-edition.ts';
import { addsUp, type Range, valuesIn } from './worlds.ts';

const parted = measureOf(
  'homes',
  `unit: children
periodType: snapshot
breakdowns: [{ name: kind, categories: [a, b, c], addsUp: true }]`,
);
const plain = (id: string, more = '') => measureOf(id, `unit: children\nperiodType: snapshot\n${more}`);
const part = (category: string, count: number) => figureOf('homes', count, { breakdown: 'kind', category });
const byCategory = ({ category }: PublishableFigure) => category || 'all';
const byMeasure = ({ measure }: PublishableFigure) => measure;
const byPlace = ({ authority }: PublishableFigure) => authority;

/** What a part that is shown may be. */
const rangeOf = (shown: number | string): Range => {
  if (typeof shown === 'string') return { min: 1, max: 99 };
  return { min: shown === 5 ? 1 : shown - 2, max: shown + 2 };
};

describe('parts of an exact total', () => {
  it('are shown where rounding leaves the small one enough values', async () => {
    const { rows } = await publicationOf([figureOf('homes', 30), part('a', 3), part('b', 27), part('c', 0)], [parted]);
    expect(shownBy(rows, byCategory)).toEqual({ all: 30, a: 5, b: 25, c: 0 });
  });

  it('are not all shown where the total would undo the rounding', async () => {
    const figures = [figureOf('homes', 17), part('a', 1), part('b', 8), part('c', 8)];
    const { rows, report } = await publicationOf(figures, [parted]);
    const { all, ...parts } = shownBy(rows, byCategory);
    const ranges = new Map(Object.entries(parts).map(([name, shown]) => [name, rangeOf(shown)]));
    ranges.set('all', all === 'c' ? { min: 1, max: 99 } : { min: 17, max: 17 });
    expect(valuesIn(ranges, [addsUp('all', ['a', 'b', 'c'])], 'a', 9).length).toBeGreaterThanOrEqual(3);
    expect(Object.values({ all, ...parts }).filter((shown) => shown === 'c')).toHaveLength(1);
    expect(report).toMatchObject({ reasons: { 'protects others': 1 }, open: [], leftOut: [] });
  });
});

describe('headlines that stand beside one another', () => {
  it('are hidden with an equal count that a total would give away', async () => {
    const measures = [parted, plain('fostered', 'relations: [{ equals: [homes/kind/b] }]')];
    const figures = [figureOf('homes', 15), part('a', 3), part('b', 12), part('c', 0), figureOf('fostered', 12)];
    const { rows, report } = await publicationOf(figures, measures);
    const shown = shownBy(rows, (row) => byCategory(row) + (row.measure === 'fostered' ? ' fostered' : ''));
    expect([shown.all, shown['all fostered']]).toContain('c');
    expect(report.open).toEqual([]);
  });

  it('stay where both are equal and neither gives anything away', async () => {
    const measures = [plain('one', 'relations: [{ equals: [other] }]'), plain('other')];
    const { rows } = await publicationOf([figureOf('one', 12), figureOf('other', 12)], measures);
    expect(shownBy(rows, byMeasure)).toEqual({ one: 12, other: 12 });
  });

  it('are both hidden where they are the same few, and neither says less than the other', async () => {
    const measures = [plain('one', 'relations: [{ equals: [other] }]'), plain('other')];
    const { rows, report } = await publicationOf([figureOf('one', 4), figureOf('other', 4)], measures);
    expect(shownBy(rows, byMeasure)).toEqual({ one: 'c', other: 'c' });
    expect(report.reasons).toMatchObject({ 'small count': 2, 'protects others': 0 });
  });

  it('are hidden where another measure would reveal them', async () => {
    const gap = measureOf('gap', 'unit: percent\nperiodType: snapshot\nsigned: true\nhiddenWith: share');
    const share = measureOf('share', 'unit: percent\nperiodType: snapshot');
    const figures = [figureOf('share', 3, { denominator: 100 }), figureOf('gap', 40, { denominator: 80 })];
    const { rows, report } = await publicationOf(figures, [gap, share]);
    expect(shownBy(rows, byMeasure)).toEqual({ gap: 'c', share: 'c' });
    expect(report.reasons).toMatchObject({ 'small count': 1, 'protects others': 1 });
    const open = await publicationOf([figureOf('share', 30, { denominator: 100 }), figures[1] as never], [gap, share]);
    expect(shownBy(open.rows, byMeasure)).toEqual({ gap: 40, share: 30 });
  });

  it('lose what is said in their place before anything else is hidden', async () => {
    const measures = [plain('few', 'relations: [{ equals: [one, other] }]'), plain('one'), plain('other')];
    const figures = [figureOf('few', 9), figureOf('one', 5), figureOf('other', 4)];
    const { rows, report } = await publicationOf(figures, measures);
    expect(shownBy(rows, byMeasure)).toEqual({ few: 9, one: 'c', other: 'c' });
    expect(rows.filter(({ bound }) => bound !== undefined).length).toBeLessThan(2);
    expect(report).toMatchObject({ reasons: { 'small count': 2, 'protects others': 0 }, open: [] });
  });
});

describe('a consortium', () => {
  const both = (north: number, south: number) => [
    figureOf('homes', north),
    figureOf('homes', south, { authority: 'E06000002' }),
    figureOf('homes', north + south, { authority: 'BOTH' }),
  ];
  const homes = plain('homes');

  it('keeps its total, and hides the next member where one alone is hidden', async () => {
    const settings = settingsOf('', 'homes');
    const { rows, report } = await publicationOf(both(3, 20), [homes], { settings });
    expect(shownBy(rows, byPlace)).toEqual({ E06000001: 'c', E06000002: 'c', BOTH: 23 });
    expect(report.reasons).toMatchObject({ 'small count': 1, 'protects others': 1 });
  });

  it('shows everybody where nobody is hidden', async () => {
    const { rows } = await publicationOf(both(6, 20), [homes], { settings: settingsOf('', 'homes') });
    expect(shownBy(rows, byPlace)).toEqual({ E06000001: 6, E06000002: 20, BOTH: 26 });
  });
});

describe('a first publication', () => {
  it('of a council with one leaver in a year is published, with that one hidden', async () => {
    const ceased = measureOf(
      'ceased',
      `unit: children
periodType: yearToDate
breakdowns: [{ name: kind, categories: [a, b, c], addsUp: true }]`,
    );
    const at = (periodEnd: string, n: number) =>
      [
        ['', n],
        ['a', n],
        ['b', 0],
        ['c', 0],
      ].map(([category, count]) =>
        figureOf('ceased', count as number, {
          periodType: 'yearToDate',
          periodStart: '2021-04-01',
          periodEnd,
          ...(category === '' ? {} : { breakdown: 'kind', category: category as string }),
        }),
      );
    const figures = ['2021-10-31', '2021-11-30', '2021-12-31', '2022-01-31'].flatMap((day, month) =>
      at(day, month < 2 ? 0 : 1),
    );
    const { rows, report } = await publicationOf(figures, [ceased]);
    expect(report.open).toEqual([]);
    const shown = shownBy(rows, ({ periodEnd, category }) => `${periodEnd} ${category}`);
    expect(shown['2022-01-31 ']).toBe('c');
    expect(Object.values(shown)).not.toContain(1);
  });

  it('of one with 34 children shows their number and their parts', async () => {
    const figures = [figureOf('homes', 34), part('a', 31), part('b', 2), part('c', 1)];
    const { rows, report } = await publicationOf(figures, [parted]);
    expect(shownBy(rows, byCategory)).toEqual({ all: 34, a: 30, b: 5, c: 5 });
    expect(report).toMatchObject({ figures: 4, rounded: 3, hidden: [], open: [], leftOut: [] });
  });

  it('comes out the same in whatever order the figures come', async () => {
    const figures = [17, 15, 12].flatMap((count, month) => {
      const periodEnd = `2022-01-${10 + month}`;
      return [figureOf('homes', count, { periodEnd }), part('a', 1), part('b', count - 9), part('c', 8)].map(
        (figure) => ({ ...figure, periodStart: periodEnd, periodEnd }),
      );
    });
    const one = await publicationOf(figures, [parted]);
    const other = await publicationOf(figures.toReversed(), [parted]);
    expect(other).toEqual(one);
    expect(one.report.hidden.length).toBeGreaterThan(0);
  });
});

describe('what follows on a publication', () => {
  const homes = plain('homes');
  const month = '2022-02';
  const settings = settingsOf('', 'homes');
  const at = (authority: string, n: number) => figureOf('homes', n, { authority });

  it('publishes a correction by one as revised, and opens no secret by it', async () => {
    const ledger = ledgerOf((await publicationOf([figureOf('homes', 20)], [homes])).rows);
    const { rows, report } = await publicationOf([figureOf('homes', 21)], [homes], { ledger, month });
    expect(shownBy(rows, byMeasure)).toEqual({ homes: 21 });
    expect(report).toMatchObject({ open: [], leftOut: [], hidden: [] });
  });

  it('publishes what was said to be small and is no longer', async () => {
    const first = await publicationOf([figureOf('homes', 3)], [homes]);
    expect(first.rows).toMatchObject([{ symbol: 'c', bound: { atMost: 5 } }]);
    const { rows } = await publicationOf([figureOf('homes', 8)], [homes], { ledger: ledgerOf(first.rows), month });
    expect(shownBy(rows, byMeasure)).toEqual({ homes: 8 });
  });

  it('keeps hidden what protected others before', async () => {
    const all = [at('E06000001', 3), at('E06000002', 20), at('BOTH', 23)];
    const ledger = ledgerOf((await publicationOf(all, [homes], { settings })).rows);
    const { rows, report } = await publicationOf(all, [homes], { ledger, month, settings });
    expect(shownBy(rows, byPlace)).toEqual({ E06000001: 'c', E06000002: 'c', BOTH: 23 });
    expect(report.reasons).toMatchObject({ 'hidden before': 1, 'protects others': 0 });
  });

  it('keeps hidden what was hidden, where the month is published again beside a correction that waits', async () => {
    const more = plain('moves', 'relations: [{ equals: [homes, others] }]');
    const [homesBefore, movesBefore] = [at('E06000002', 20), figureOf('moves', 40, { authority: 'E06000002' })];
    const first = (await publicationOf([homesBefore, movesBefore], [homes, more], { settings })).rows;
    const rows = first.map((row) =>
      row.measure === 'homes' ? { ...row, numerator: null, value: null, symbol: 'c' as const } : row,
    );
    const now = [homesBefore, { ...movesBefore, numerator: 41, value: 41 }];
    const homesIn = async (published: string) => {
      const ledger = ledgerOf(rows).map((row) => ({ ...row, published }));
      const again = await publicationOf(now, [homes, more], { ledger, month, settings });
      return again.rows.find(({ measure }) => measure === 'homes')?.symbol;
    };
    expect([await homesIn('2022-01'), await homesIn(month)]).toEqual(['', 'c']);
  });

  it('does not rely on hiding what was published before', async () => {
    const ledger = ledgerOf((await publicationOf([at('BOTH', 23)], [homes], { settings })).rows);
    const all = [at('E06000001', 3), at('E06000002', 20), at('BOTH', 23)];
    const { rows } = await publicationOf(all, [homes], { ledger, month, settings });
    expect(shownBy(rows, byPlace)).toEqual({ E06000001: 'c', E06000002: 'c', BOTH: 23 });
  });

  it('says nothing in the place of what was given away before, reports it, and publishes everything else', async () => {
    const more = plain('moves');
    const ledger = ledgerOf((await publicationOf([at('BOTH', 23), at('E06000002', 20)], [homes], { settings })).rows);
    const all = [at('E06000001', 3), at('E06000002', 20), at('BOTH', 23), figureOf('moves', 40)];
    const { rows, report } = await publicationOf(all, [homes, more], { ledger, month, settings });
    expect(rows.filter(({ measure }) => measure === 'moves')).toMatchObject([{ numerator: 40 }]);
    const [given] = rows.filter(({ authority, measure }) => measure === 'homes' && authority === 'E06000001');
    expect(given).toMatchObject({ symbol: 'c', numerator: null, value: null });
    expect(given).not.toHaveProperty('bound');
    expect(report.leftOut).toEqual([]);
    expect(report.open).toEqual(['homes|E06000001|snapshot|2022-01-31|||N']);
  });
});
