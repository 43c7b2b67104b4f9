import { beforeAll, describe, expect, test } from 'vitest';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { countRows, type Printed, rounded } from './count-rows.ts';
import { folders, type History, stack } from './history.ts';
import printed from './printed.json' with { type: 'json' };

const cases = printed.cases as Printed[];
const lastPrinted = '2022-02-28';

describe('The rows of the extracts of seed 1 give what was printed', () => {
  let atTheEnd: Map<string, History>;
  let inFebruary: Map<string, History>;
  let inJune: Map<string, History>;

  beforeAll(async () => {
    const files = await filesOfSample();
    const upTo = (month: string) =>
      new Map(Object.keys(folders).map((code): [string, History] => [code, stack(files, code, month)]));
    atTheEnd = upTo('2022-07');
    inFebruary = upTo('2022-02');
    inJune = upTo('2022-06');
  }, 300_000);

  test.each(cases)('as known in the end: %o', (one) => {
    expect(rounded(countRows(atTheEnd, one), one.decimals)).toBe(one.is);
  });

  test.each(cases.filter(({ on, to }) => (to ?? on ?? '') <= lastPrinted))(
    'as known at the end of February 2022: %o',
    (one) => {
      expect(rounded(countRows(inFebruary, one), one.decimals)).toBe(one.is);
    },
  );

  test.each(cases.filter(({ on, to }) => (to ?? on ?? '') <= '2022-06-30'))(
    'as known at the end of June 2022: %o',
    (one) => {
      expect(rounded(countRows(inJune, one), one.decimals)).toBe(one.is);
    },
  );

  // The papers say the next three in words, without a number.
  test('those who left in December 2021 had been in care longer than those of January 2022', () => {
    const weeks = (from: string, to: string) => countRows(atTheEnd, { count: 'meanWeeks', from, to, is: 0 });
    expect(weeks('2021-12-01', '2021-12-31')).toBeGreaterThan(weeks('2022-01-01', '2022-01-31'));
  });

  test('fewer than one placement in twenty broke down in the year to January 2022', () => {
    const percent = countRows(atTheEnd, { count: 'breakdownPercent', from: '2021-02-01', to: '2022-01-31', is: 0 });
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(5);
  });

  test.each([
    '2021-02',
    '2021-03',
    '2021-04',
    '2021-05',
    '2021-06',
    '2021-07',
    '2021-08',
    '2021-09',
    '2021-10',
    '2021-11',
  ])('more than nine children in ten were discussed in supervision in %s', (month) => {
    const to =
      month === '2021-02' ? `${month}-28` : `${month}-${['04', '06', '09', '11'].includes(month.slice(5)) ? 30 : 31}`;
    expect(countRows(atTheEnd, { count: 'supervised', from: `${month}-01`, to, is: 0 })).toBeGreaterThan(90);
  });
});
