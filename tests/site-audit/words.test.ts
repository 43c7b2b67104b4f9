import { describe, expect, it } from 'vitest';
import { readFigures } from '#audit';
import { publishedSymbolWords } from '#scorecard';
import type { WrittenMeasure } from '#site-audit';
import { controlsOf } from '#src/site-audit/charts/control.ts';
import { withoutDates } from '#src/site-audit/dates.ts';
import { numbersIn, rounded, showsNumber } from '#src/site-audit/number-forms.ts';
import { periodsOf } from '#src/site-audit/periods.ts';
import { publishedByOthers, unprintedByOthers } from '#src/site-audit/published-by-others.ts';
import { isKind, saidProblem } from '#src/site-audit/said.ts';
import { row } from './known.ts';

describe('dates', () => {
  it.each([
    '31 July 2022',
    '1 May',
    'July 2022',
    'May',
    'Feb 2022',
    '2022',
    '2021–22',
    '2021/22',
    '2022-07-31',
    '2022-07',
  ])('%s is one', (date) => {
    expect(withoutDates(`on ${date}.`)).toMatch(/^on +\.$/);
  });

  it.each(['3', '1,999', '2022%', '2022.5', '32 July', '3,31 July 2022', '12022', '1899', '−2022', '3 of July'])(
    '%s has a number that is none',
    (words) => {
      expect(withoutDates(words)).toMatch(/\d/);
    },
  );
});

describe('numbers as pages write them', () => {
  it.each([
    ['1,234.5', 1234.5, 1, true],
    ['1234.5', 1234.5, 1, false],
    ['−0.5', -0.45, 1, true],
    ['0.5', -0.45, 1, false],
    ['90.8', 90.7514, 1, true],
    ['90.7', 90.7514, 1, false],
    ['90.75', 90.7514, 1, false],
    ['3', 2.5, 0, true],
    ['2', 2.5, 0, true],
    ['12,34', 1234, 0, false],
  ])('%s of %d to %d decimals: %s', (text, value, decimals, shows) => {
    const [number] = numbersIn(text);
    expect(number !== undefined && showsNumber(number, value, decimals)).toBe(shows);
  });

  it('are rounded half up, away from zero', () => {
    expect([rounded(2.5, 0), rounded(-2.5, 0), rounded(1.005, 2), rounded(-0.04, 1)]).toEqual([3, -3, 1.01, 0]);
  });
});

describe('kinds of words', () => {
  const of = { most: 40, targets: new Set(['95']), found: new Set(['5041']), withoutNames: (words: string) => words };
  it.each([
    ['date', 'on 31 July 2022', true],
    ['date', '3 of them', false],
    ['count', '40 measures', true],
    ['count', '41 measures', false],
    ['count', '4.5 measures', false],
    ['count', '4%', false],
    ['count', '−4', false],
    ['target', 'the target of 95%', true],
    ['target', 'the target of 3%', false],
    ['found', '5,041', true],
    ['found', '40', false],
    ['address', 'https://council.example/a1/', true],
    ['address', '3 of them', false],
    ['written', '3 of them', true],
  ])('%s: %s', (kind, words, right) => {
    if (!isKind(kind)) throw new Error(kind);
    expect(saidProblem(kind, words, of) === null).toBe(right);
  });

  it('are a short list', () => {
    expect(['date', 'example', 'definition', 'law', 'version', 'note', ''].map(isKind)).toEqual([
      ...[true, true, true, true, true],
      ...[false, false],
    ]);
  });
});

const columns =
  'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';
const series = (...cells: [end: string, cells: string][]) =>
  readFigures(`${columns}\n${cells.map(([end, numbers]) => row('cla', end, numbers)).join('\n')}\n`);

describe('the periods of a series', () => {
  it('go on by the shortest step, those that the ledger lacks among them', () => {
    const found = periodsOf(series(['2022-01-31', '1,,1'], ['2022-02-28', '1,,1'], ['2022-05-31', '1,,1']));
    expect(found.map(({ on, row: of }) => [on, of !== null])).toEqual([
      ['2022-01-31', true],
      ['2022-02-28', true],
      ['2022-03-31', false],
      ['2022-04-30', false],
      ['2022-05-31', true],
    ]);
  });
});

describe('averages and limits', () => {
  it('are mean and 2.66 mean moving ranges, none over what is hidden or missing', () => {
    const found = controlsOf(
      series(
        ['2022-01-31', '10,,10'],
        ['2022-02-28', '12,,12'],
        ['2022-03-31', 'c'],
        ['2022-04-30', '14,,14'],
        ['2022-05-31', '16,,16'],
      ),
    );
    expect(found[0]?.average).toBe(13);
    expect(found[0]?.limits?.[0]).toBeCloseTo(13 - 2.66 * 2, 9);
    expect(found[0]?.limits?.[1]).toBeCloseTo(13 + 2.66 * 2, 9);
  });

  it('leave out ranges of 3.267 times their mean, as an alternative', () => {
    const values = [10, 11, 10, 11, 10, 40, 41, 40, 41, 40];
    const ends = values.map(
      (value, at) => [`2022-${String(at + 1).padStart(2, '0')}-28`, `${value},,${value}`] as [string, string],
    );
    const widths = controlsOf(series(...ends)).map(({ average, limits }) => ((limits?.[1] ?? 0) - average) / 2.66);
    expect(widths[0]).toBeCloseTo(38 / 9, 9);
    expect(widths[1]).toBeCloseTo(1, 9);
  });
});

describe('what others published', () => {
  const measure = { id: 'leavers', comparator: 'accommodation' } as WrittenMeasure;
  const figures = [
    'measure,area_code,area_name,area_type,year,period_end,numerator,denominator,value,symbol,source',
    ...[
      ['accommodation', 'A', 'Aston', '80'],
      ['accommodation', 'B', 'Borton', '90'],
      ['accommodation', 'C', 'Caton', '70'],
      ['accommodation', 'D', 'Daston', ''],
      ['other', 'B', 'Borton', '5'],
    ].map(([name, code, area, value]) => `${name},${code},${area},authority,2022,2022-03-31,,,${value},,x`),
  ].join('\n');
  const neighbours = 'model,area_code,rank,neighbour_code\n2021,A,1,B\n2021,A,2,C\n2021,A,3,D\n2021,B,1,A\n';

  it('is each area’s, and median and mean of the council’s neighbours', () => {
    const found = publishedByOthers({ figures, neighbours }, [measure], 'A');
    expect(found.map(({ name, value }) => [name, value])).toEqual([
      ['Aston', 80],
      ['Borton', 90],
      ['Caton', 70],
      ['Neighbours', 80],
      ['Neighbours, mean', 80],
    ]);
    expect(found.every(({ on, measure: of }) => on === '2022-03-31' && of === 'leavers')).toBe(true);
  });

  it.each([
    ['c', 'cla-health', 'hidden by the publisher, so that no child can be recognised'],
    ['z', 'cla-health', 'not applicable'],
    ['x', 'cla-health', 'not available'],
    ['x', 'la-interactive-tool', 'not available; it may have been hidden'],
    ['k', 'cla-health', 'more than zero, but it rounds to zero'],
    ['u', 'cla-health', 'not printed: of low reliability'],
  ] as const)('is %s of %s, in the words that pages have for it', (symbol, source, why) => {
    const [head, ...rows] = figures.split('\n');
    const printed = [head, ...rows, `accommodation,E,Easton,authority,2022,2022-03-31,,,,${symbol},${source}`];
    expect(unprintedByOthers({ figures: printed.join('\n'), neighbours }, [measure])).toEqual([
      { name: 'Easton', on: '2022-03-31', measure: 'leavers', symbol, why },
    ]);
    expect(publishedSymbolWords({ symbol, source })).toBe(why);
  });

  it('is nothing where a measure is compared with nothing', () => {
    expect(publishedByOthers({ figures, neighbours }, [{ ...measure, comparator: null }], 'A')).toEqual([]);
  });
});
