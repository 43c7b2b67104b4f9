import { describe, expect, it } from 'vitest';
import type { Measure, Settings } from '#catalogue';
import type { Figure } from '#figure';
import type { LedgerRow, PublishableFigure } from '#published';
import { figureOf, ledgerOf, measureOf, publicationOf, settingsOf, shownBy } from './small-edition.ts';

const count = (id: string, more = '') => measureOf(id, `unit: children\nperiodType: snapshot\n${more}`);
const measures = [
  count('left'),
  count('adopted', 'relations: [{ within: [left], leaves: circumstances }]'),
  measureOf(
    'share',
    `unit: percent
periodType: snapshot
repeats: true
relations: [{ equals: [adopted] }, { part: denominator, equals: [left] }]`,
  ),
];
const byMeasure = ({ measure }: PublishableFigure) => measure;

async function published(
  figures: readonly Figure[],
  {
    ledger = [],
    more = [],
    settings = settingsOf(),
  }: { ledger?: LedgerRow[]; more?: Measure[]; settings?: Settings } = {},
) {
  const month = ledger.length > 0 ? '2022-02' : '2022-01';
  return publicationOf(figures, [...measures, ...more], { ledger, settings, month });
}

const three = (left: number, adopted: number, rest: Partial<Figure> = {}) => [
  figureOf('left', left, rest),
  figureOf('adopted', adopted, rest),
  figureOf('share', adopted, { ...rest, denominator: left }),
];

describe('a figure that only repeats others', () => {
  it('is shown where both counts are shown', async () => {
    const { rows, report } = await published(three(60, 20));
    expect(shownBy(rows, byMeasure)).toEqual({ left: 60, adopted: 20, share: 20 });
    expect(rows.find(({ measure }) => measure === 'share')?.value).toBeCloseTo(33.33, 2);
    expect(report).toMatchObject({ figures: 3, hidden: [], leftOut: [], open: [] });
  });

  it('is hidden where a count is hidden, and nothing is said in its place', async () => {
    const { rows, report } = await published(three(60, 4));
    const share = rows.find(({ measure }) => measure === 'share');
    expect(share).toMatchObject({ symbol: 'c', numerator: null, denominator: null, value: null });
    expect(share?.bound).toBeUndefined();
    expect(report.hidden.map(({ key }) => key.split('|')[0]).sort()).toEqual(['adopted', 'share']);
    expect(report.reasons['small count']).toBe(2);
  });

  it('is hidden with a count that is hidden for others, and counts once among what that costs', async () => {
    const more = [count('by_court', 'relations: [{ equals: [adopted, by_consent] }]'), count('by_consent')];
    const stands = await publicationOf([figureOf('by_court', 23)], more);
    const figures = [...three(60, 20), figureOf('by_court', 23), figureOf('by_consent', 3)];
    const { rows, report } = await published(figures, { ledger: ledgerOf(stands.rows), more });
    expect(shownBy(rows, byMeasure)).toEqual({ left: 60, adopted: 'c', by_court: 23, by_consent: 'c', share: 'c' });
    expect(report.reasons['protects others']).toBe(2);
    expect(report.open).toEqual([]);
  });

  it('takes its counts with it where another figure would give away what is few', async () => {
    const more = [count('ended', 'relations: [{ equals: [share, other] }]'), count('other')];
    const stands = await publicationOf([figureOf('ended', 23)], more);
    const figures = [...three(60, 20), figureOf('ended', 23), figureOf('other', 3)];
    const { rows, report } = await published(figures, { ledger: ledgerOf(stands.rows), more });
    expect(shownBy(rows, byMeasure)).toEqual({ left: 60, adopted: 'c', ended: 23, other: 'c', share: 'c' });
    expect(report.open).toEqual([]);
  });

  it('is left out where its own numbers ask for more than its counts do', async () => {
    const settings = settingsOf('  measures:\n    share: { smallDenominator: 100 }');
    const { rows, report } = await published(three(60, 20), { settings });
    expect(shownBy(rows, byMeasure)).toEqual({ left: 60, adopted: 20 });
    expect(report.leftOut.map(({ key }) => key.split('|')[0])).toEqual(['share']);
  });

  it('follows counts that are corrected', async () => {
    const first = await published(three(60, 20));
    const { rows } = await published(three(66, 30), { ledger: ledgerOf(first.rows) });
    expect(shownBy(rows, byMeasure)).toEqual({ left: 66, adopted: 30, share: 30 });
  });

  it('is no figure of a day of which there is none to repeat', async () => {
    const { rows, report } = await published([
      ...three(60, 20, { periodEnd: '2022-01-10' }),
      ...three(60, 20).slice(1),
    ]);
    expect(shownBy(rows, ({ measure, periodEnd }) => `${measure} ${periodEnd}`)).toEqual({
      'left 2022-01-10': 60,
      'adopted 2022-01-10': 20,
      'share 2022-01-10': 20,
      'adopted 2022-01-31': 20,
    });
    expect(report.leftOut).toEqual([]);
  });

  it('stands for itself where the board is not shown what it repeats', async () => {
    const { rows } = await published(three(60, 20).slice(1));
    expect(shownBy(rows, byMeasure)).toEqual({ adopted: 20, share: 20 });
    const few = await published(three(60, 4).slice(1));
    expect(shownBy(few.rows, byMeasure)).toEqual({ adopted: 'c', share: 'c' });
  });
});
