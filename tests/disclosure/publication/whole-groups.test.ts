import { describe, expect, it } from 'vitest';
import { standardPolicy } from '#disclosure';
import { wholeGroupTables } from '#src/disclosure/publication/whole-groups.ts';
import { figureOf, measureOf, publicationOf, settingsOf, shownBy } from './small-edition.ts';

const measure = measureOf(
  'visits',
  `unit: children
periodType: snapshot
unfavourable: [late]
breakdowns: [{ name: time, categories: [late, in time], addsUp: true }]`,
);
const table = (authority: string, late: number, inTime: number) => [
  figureOf('visits', late + inTime, { authority }),
  figureOf('visits', late, { authority, breakdown: 'time', category: 'late' }),
  figureOf('visits', inTime, { authority, breakdown: 'time', category: 'in time' }),
];
const settings = settingsOf('', 'visits');
const whole = (figures: ReturnType<typeof table>) => [
  ...wholeGroupTables(figures, new Map([['visits', measure]]), () => standardPolicy, settings.consortium),
];

describe('a table of which everybody stands where it is unfavourable', () => {
  it('is found however many they are, with the table of the consortium', () => {
    expect(whole([...table('E06000001', 40, 0), ...table('BOTH', 60, 30)])).toEqual([
      'visits|E06000001|snapshot|2022-01-31|time',
      'visits|BOTH|snapshot|2022-01-31|time',
    ]);
  });

  it('is none where one stands elsewhere, or nobody is there', () => {
    expect(whole([...table('E06000001', 40, 1), ...table('E06000002', 0, 0)])).toEqual([]);
  });

  it('is left out whole: one category, or one that is missing, would say the same', async () => {
    const { rows, report } = await publicationOf(table('E06000001', 40, 0), [measure], { settings });
    expect(shownBy(rows, ({ category }) => category)).toEqual({ '': 40 });
    expect(report.leftOut.map(({ figure, with: extent }) => [figure.category, extent])).toEqual([
      ['in time', 'breakdown'],
      ['late', 'breakdown'],
    ]);
  });
});
