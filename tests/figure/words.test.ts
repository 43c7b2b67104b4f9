import { describe, expect, it } from 'vitest';
import {
  cohortInWords,
  differenceSize,
  longValue,
  type Period,
  partsInWords,
  periodLabel,
  periodPhrase,
  shortValue,
  spanInWords,
  unitAfter,
  unitOf,
} from '#figure';
import { symbolWords } from '#scorecard';
import periods from './periods.cases.json' with { type: 'json' };

describe('periods in words', () => {
  it.each(periods)('a $periodType to $periodEnd is $label', ({ label, phrase, ...period }) => {
    expect([periodLabel(period as Period), periodPhrase(period as Period)]).toEqual([label, phrase]);
  });

  it('names the months that a run of figures covers', () => {
    expect(spanInWords(periods.slice(0, 3) as Period[])).toBe('February to March 2022');
    expect(spanInWords([])).toBe('');
  });
});

describe('a cohort in words', () => {
  it.each([
    ['came into care', 12, '2022-07-31', 'from 1 August 2020 to 31 July 2021, followed until 31 July 2022'],
    ['left care', 0, '2022-07-31', 'from 1 August 2021 to 31 July 2022'],
    ['left care', 6, '2022-08-31', 'from 1 March 2021 to 28 February 2022, followed until 31 August 2022'],
    ['came into care', 36, '2023-02-28', 'from 1 March 2019 to 29 February 2020, followed until 28 February 2023'],
    ['came into care', 12, '2022-07-15', 'from 16 July 2020 to 15 July 2021, followed until 15 July 2022'],
  ] as const)('who %s, %d months before %s', (event, monthsBefore, end, dates) => {
    expect(cohortInWords({ event, monthsBefore }, end)).toBe(`Children who ${event} ${dates}`);
  });
});

describe('values in words', () => {
  it.each([
    ['children', 503, 0, '503', '503 children'],
    ['children', 1, 0, '1', '1 child'],
    ['families', 1, 0, '1', '1 family'],
    ['households', 1, 0, '1', '1 household'],
    ['percent', 83.25, 1, '83.3%', '83.3%'],
    ['per 10000', 151.83, 1, '151.8', '151.8 per 10,000 children'],
    ['per 1000 days', 4.06, 1, '4.1', '4.1 per 1,000 days in care'],
    ['days', 379.6, 0, '380', '380 days'],
    ['months', 9.25, 1, '9.3', '9.3 months'],
    ['young people per adviser', 21.44, 1, '21.4', '21.4 young people for each adviser'],
    ['ratio', 0.55, 1, '0.6', '0.6'],
    ['people', 1, 0, '1', '1 person'],
    ['pounds', 434553, 0, '£434,553', '£434,553'],
    ['pounds', 1, 0, '£1', '£1'],
    ['children per FTE', 16.66, 1, '16.7', '16.7 children for each full-time worker'],
  ])('shows %s %d', (unit, value, decimals, short, long) => {
    expect([shortValue(value, unitOf(unit), decimals), longValue(value, unitOf(unit), decimals)]).toEqual([
      short,
      long,
    ]);
  });

  it.each([
    [-12_000, 'pounds', 0, '£12,000'],
    [-83, 'children', 0, '83'],
    [1.25, 'percent', 1, '1.3'],
  ])('says how large a difference of %d %s is', (difference, unit, decimals, size) => {
    expect(differenceSize(difference, unitOf(unit), decimals)).toBe(size);
  });

  it('says what a value was worked out from, where both parts are shown', () => {
    expect(partsInWords({ numerator: 444, denominator: 480 }, unitOf('percent'))).toBe('444 of 480');
    expect(partsInWords({ numerator: 9690, denominator: 30 }, unitOf('days'))).toBe('9,690 ÷ 30');
    expect(partsInWords({ numerator: null, denominator: 480 }, unitOf('percent'))).toBe('');
    expect(partsInWords({ numerator: null, denominator: 1083 }, unitOf('days'))).toBe('average for 1,083 children');
    expect(partsInWords({ numerator: 503, denominator: null }, unitOf('children'))).toBe('');
  });

  it.each([
    [503, 'children', 0, 'children'],
    [1, 'families', 0, 'family'],
    [32.2, 'per 10000', 1, 'per 10,000 children'],
    [119, 'days', 0, 'days'],
    [83.2, 'percent', 1, ''],
    [0.9, 'ratio', 1, ''],
    [16.9, 'children per FTE', 1, ''],
    [434553, 'pounds', 0, ''],
  ])('says what stands behind %d of %s', (value, unit, decimals, words) => {
    expect(unitAfter(value, unitOf(unit), decimals)).toBe(words);
  });

  it('says what a value was worked out from in the words of its measure', () => {
    const said = (numerator: number | null, denominator: number, words: string, unit = 'percent') =>
      partsInWords({ numerator, denominator }, unitOf(unit), words);
    expect(said(2379076, 3792718, '£# of £#')).toBe('£2,379,076 of £3,792,718');
    expect(said(17, 1, '# came into care, # left', 'ratio')).toBe('17 came into care, 1 left');
    expect(said(1668, 98.8, '# children, # full-time workers', 'ratio')).toBe('1,668 children, 98.8 full-time workers');
    expect(said(476, 4, 'average for # families', 'days')).toBe('average for 4 families');
    expect(said(60, 1, 'average for # families', 'days')).toBe('average for 1 family');
    expect(said(null, 4, 'average for # families', 'days')).toBe('average for 4 families');
    expect(said(null, 30, '# days of # children', 'days')).toBe('average for 30 children');
  });

  it('says the same of every hidden figure, and not how few it counts', () => {
    expect(symbolWords('c')).toBe('hidden so that nobody can be recognised');
  });
});
