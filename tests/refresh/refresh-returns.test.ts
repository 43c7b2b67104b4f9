import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLedger } from '#published';
import { refresh, setUpWorkplace, type Workplace } from './workplace.ts';

// A single return of a small council: each of these stopped the publication of everything.

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace('shipped measures');
  place.remove('extracts/2022-02');
  place.put(
    'settings.yaml',
    readFileSync('data/settings.yaml', 'utf8').replace(/firstMonth: .*/, 'firstMonth: 2021-04'),
  );
});
afterEach(() => place.clear());

/** Publishes a return as that of March 2022, and answers what is shown of each measure's whole on a day. */
async function published(name: string, change: (text: string) => string = (text) => text) {
  const folder = new URL(`../fixtures/returns/${name}/`, import.meta.url);
  for (const file of readdirSync(folder)) {
    place.put(`extracts/2022-03/${file}`, change(readFileSync(new URL(file, folder), 'utf8')));
  }
  const lines: string[] = [];
  const outcome = await refresh(place.options, { output: { log: (text) => void lines.push(text) } });
  const rows = parseLedger(place.published()['public/figures.csv'] ?? '');
  const on = (measure: string, day: string) => {
    const row = rows.find((one) => one.measure === measure && one.periodEnd === day && one.breakdown === '');
    return row === undefined ? 'no row' : row.symbol || [row.numerator, row.denominator];
  };
  const valueOn = (measure: string, day: string) =>
    rows.find((one) => one.measure === measure && one.periodEnd === day && one.breakdown === '')?.value;
  return { outcome, on, valueOn, said: lines.join('\n') };
}

describe('a return is published', () => {
  it('in which the start of one stay is not known', async () => {
    const { outcome, on, valueOn } = await published('no-start-in-single-year-return');
    expect(outcome).toMatchObject({ month: '2022-03', published: true });
    expect(on('cla_count', '2022-03-31')).toEqual([12, null]);
    expect(on('mean_days_looked_after', '2022-03-31')).toEqual([null, 11]);
    expect(valueOn('mean_days_looked_after', '2022-03-31')).toBeGreaterThan(0);
  });

  it('in which the start of most stays is not known, without the average of the few', async () => {
    const { outcome, on, said } = await published('mean-days-of-the-few-with-a-start');
    expect(outcome).toMatchObject({ published: true });
    expect([on('cla_count', '2022-03-31'), on('mean_days_looked_after', '2022-03-31')]).toEqual([[40, null], 'x']);
    expect(said).toMatch(
      /mean_days_looked_after, Middlesbrough, March 2022, and 11 other periods: known for 6 of 40, less than 80%\.\n.*RNE S/,
    );
  });

  it('which lists the outcomes of a child who had left, with the line of that child', async () => {
    const { outcome, on, said } = await published('oc2-one-child-too-many');
    expect(said).toMatch(/WARNING not-kept-for-the-year[\s\S]*oc2\.csv:22:CHILD/);
    const isOne = (line: string) =>
      /not-kept-for-the-year,[^,]*oc2\.csv,22,.*,oc2,900999,\d+,.*immunisations_percent/.test(line);
    expect(place.findings('2022-03.csv').split('\r\n').filter(isOne)).not.toEqual([]);
    expect(place.findings('2022-03.html').match(/<td>900999<\/td><td>[^<]*oc2\.csv:22:CHILD<\/td>/g)?.length).toBe(
      place.findings('2022-03.csv').match(/oc2\.csv,22,CHILD,/g)?.length,
    );
    expect(said).not.toContain('900999');
    expect(outcome).toMatchObject({ published: true });
    expect(on('cla_count', '2022-03-31')).toEqual([20, null]);
    expect(on('immunisations_percent', '2022-03-31')).toEqual([10, 20]);
  });

  it('in which one file writes the numbers of children in small letters', async () => {
    const { outcome } = await published('ids-differ-in-letter-case');
    expect(outcome).toMatchObject({ published: true });
    const rows = parseLedger(place.published()['public/figures.csv'] ?? '');
    const sexes = rows.filter(
      ({ measure, periodEnd, breakdown }) =>
        measure === 'cla_count' && periodEnd === '2022-03-31' && breakdown === 'sex',
    );
    expect(Object.fromEntries(sexes.map(({ category, numerator }) => [category, numerator]))).toEqual({
      boys: 5,
      girls: 5,
      'not known': 0,
    });
  });

  it('only where its rows are of one authority, that of the folder', async () => {
    const other = (text: string) => text.replaceAll('Testshire', 'Hartlepool');
    await expect(published('two-councils-one-file')).rejects.toThrow(/2 errors stop the publication of March 2022/);
    await expect(published('stacked-years-one-file', other)).rejects.toThrow(/2 errors stop/);
  });

  it('of a year in which one child left, and shows the stock on no two days between which that can be seen', async () => {
    const { outcome, on, valueOn } = await published('one-leaver-in-a-year');
    expect(outcome).toMatchObject({ published: true });
    expect([on('cla_ceased', '2021-10-31'), on('cla_ceased', '2021-11-30')]).toEqual([[0, null], 'c']);
    const days = ['2021-09-30', '2021-10-31', '2021-11-30', '2021-12-31', '2022-03-31'];
    const shown = new Set(days.flatMap((day) => valueOn('cla_count', day) ?? []));
    expect([...shown].length).toBeLessThan(2);
  });
});
