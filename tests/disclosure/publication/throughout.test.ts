import { describe, expect, it } from 'vitest';
import { figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { hiddenThroughout, seriesThatClose } from '#src/disclosure/publication/throughout.ts';
import { figureOf, measureOf } from './small-edition.ts';

const breakdown = '{ name: kind, categories: [a, b], addsUp: true }';
const measures = new Map([
  ['homes', measureOf('homes', `unit: children\nperiodType: snapshot\nbreakdowns: [${breakdown}]`)],
  [
    'posts',
    measureOf('posts', `unit: social workers\nabout: organisation\nperiodType: snapshot\nbreakdowns: [${breakdown}]`),
  ],
]);
const row = (day: string, category: string, value: number, measure = 'homes'): PublishableFigure => ({
  ...figureOf(measure, value, { periodEnd: day, ...(category === '' ? {} : { breakdown: 'kind', category }) }),
  authorityName: 'North',
  unit: 'children',
  symbol: '',
});
const hidden = (one: PublishableFigure): PublishableFigure => ({ ...one, numerator: null, value: null, symbol: 'c' });
const sibling = `${figureKey(row('2022-01-31', 'b', 3))}|N`;
const throughout = (rows: PublishableFigure[], published: PublishableFigure[] = [], sake = sibling) => {
  const keys = rows.filter(({ symbol }) => symbol === 'c').map((one) => [figureKey(one), sake] as const);
  const before = new Map(published.map((one) => [figureKey(one), one]));
  return [...hiddenThroughout(rows, new Map(keys), before, measures)];
};

describe('a part that was hidden for another’s sake', () => {
  const later = row('2022-02-28', 'a', 20);

  it('is hidden throughout, and no other part nor a headline', () => {
    const rows = [hidden(row('2022-01-31', 'a', 20)), later, row('2022-01-31', 'b', 5), row('2022-02-28', '', 25)];
    expect(throughout(rows)).toEqual([figureKey(later)]);
  });

  it('stays as it was published, and zero stays zero', () => {
    const nobody = row('2022-03-31', 'a', 0);
    const rows = [hidden(row('2022-01-31', 'a', 20)), later, nobody];
    expect(throughout(rows, [later])).toEqual([]);
    expect(throughout(rows, [{ ...later, value: 25, numerator: 25 }])).toEqual([figureKey(later)]);
  });

  it('takes none with it where it protects something of another table, or of its whole', () => {
    const rows = [hidden(row('2022-01-31', 'a', 20)), later];
    for (const other of [row('2022-01-31', '', 20), row('2022-01-31', 'b', 3, 'posts'), row('2022-01-31', 'a', 20)]) {
      expect(throughout(rows, [], `${figureKey(other)}|N`)).toEqual([]);
    }
  });

  it('takes none with it where a headline was hidden, or what is of the organisation', () => {
    expect(throughout([hidden(row('2022-01-31', '', 20)), row('2022-02-28', '', 20)])).toEqual([]);
    const posts = (day: string) => row(day, 'a', 20, 'posts');
    expect(throughout([hidden(posts('2022-01-31')), posts('2022-02-28')])).toEqual([]);
  });
});

describe('series that are to be hidden throughout', () => {
  const ofSeries = (category: string) => ['2022-01-31', '2022-02-28'].map((day) => figureKey(row(day, category, 20)));
  const all = ['a', 'b', 'c', 'd', 'e'].flatMap(ofSeries);
  const isIn = (category: string, keys: ReadonlySet<string>) => ofSeries(category).every((key) => keys.has(key));

  it('are all hidden, at one look, where that opens nothing', async () => {
    let looks = 0;
    const opens = async () => {
      looks += 1;
      return false;
    };
    expect(await seriesThatClose(new Set(all), opens)).toEqual(new Set(all));
    expect(looks).toBe(1);
    expect(await seriesThatClose(new Set(), opens)).toEqual(new Set());
    expect(looks).toBe(1);
  });

  it('keep their gaps where hiding them whole would open something, alone or together, and the others do not', async () => {
    const close = await seriesThatClose(
      new Set(all),
      async (keys) => isIn('b', keys) || (isIn('c', keys) && isIn('e', keys)),
    );
    expect([...close].sort()).toEqual(['a', 'c', 'd'].flatMap(ofSeries).sort());
  });

  it('are hidden no further than some looks reach', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ofSeries(`kind ${at}`)).flat();
    let looks = 0;
    const close = await seriesThatClose(new Set(many), async () => {
      looks += 1;
      return true;
    });
    expect(close.size).toBe(0);
    expect(looks).toBe(12);
  });
});
