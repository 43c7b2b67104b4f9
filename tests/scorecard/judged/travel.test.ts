import { describe, expect, it } from 'vitest';
import type { PeriodType } from '#figure';
import { judge } from '#scorecard';
import { cardWith, type Given, place, type Wanted } from './judged-fixture.ts';

const travel = (given: readonly Given[], wanted: Wanted = {}) => judge(cardWith(given, wanted), place()).travel;
const wordsOf = (given: readonly Given[], wanted: Wanted = {}) =>
  travel(given, wanted).map(({ against, words }) => `${against}: ${words}`);
const count = { unit: 'children', kind: 'contextual', polarity: 'neutral' } as const;
const year = (first: Given, ...rest: Given[]) => [first, ...Array<Given>(12 - rest.length).fill(50), ...rest];

describe('the direction of travel', () => {
  it('is given against the previous period, a year before and the peak', () => {
    const counts = [642, 702, ...Array<Given>(10).fill(600), 586, ...Array<Given>(11).fill(550), 503] as const;
    expect(wordsOf(counts, count)).toEqual([
      'previous: Down 47 (8.5%) from 550 on 30 June 2022',
      'yearBefore: Down 83 (14.2%) from 586 a year before',
      'worst: Now 199 (28.3%) lower than 702 on 31 August 2020, the highest since figures began in July 2020',
    ]);
    expect(travel(counts, count).map(({ verdict, direction }) => [verdict, direction])).toEqual(
      Array(3).fill([null, 'down']),
    );
  });

  it('is given from the trough where more is better, with what that is worth', () => {
    expect(wordsOf(year([80, 100], [40, 100], [444, 480]))).toEqual([
      'previous: Better (higher): up 52.5 percentage points (about 252 of 480) from 40.0% on 30 June 2022',
      'yearBefore: Better (higher): up 12.5 percentage points (about 60 of 480) from 80.0% a year before',
      'worst: Now 52.5 percentage points (about 252 of 480) higher than 40.0% on 30 June 2022, the lowest since figures began in July 2021',
    ]);
  });

  it('counts the children of a change in full and rounds them once', () => {
    // 100 × (0 − 77 / 102) of 296 is 223.45: by way of 223.5 it would be 224.
    expect(
      wordsOf([
        [77, 102],
        [0, 296],
      ])[0],
    ).toBe('previous: Worse (lower): down 75.5 percentage points (about 223 of 296) from 75.5% on 30 June 2022');
    // 23 less 34 / 40 of 30 is 2.5, though the machine holds a little less.
    expect(
      wordsOf([
        [34, 40],
        [23, 30],
      ])[0],
    ).toContain('down 8.3 percentage points (about 3 of 30) from 85.0%');
  });

  it('calls a fall worse where more is better, and a small one no clear change', () => {
    const [previous, before] = travel([[931, 1000], ...Array<Given>(11).fill(95), [924, 1000]]);
    expect(previous).toMatchObject({ direction: 'down', verdict: 'worse', difference: -2.6 });
    expect(before).toMatchObject({ direction: 'no clear change', verdict: null, difference: -0.7 });
    expect(before?.words).toBe('No clear change from 93.1% a year before: 0.7 percentage points lower');
  });

  it.each<[string, Given[], Wanted, { lead: string; withoutVerdict: string }]>([
    [
      'its verdict',
      year([931, 1000], [924, 1000], [898, 1000]),
      { periodTypes: ['rolling12'] },
      {
        lead: 'Worse (lower)',
        withoutVerdict: 'Down 3.3 percentage points (about 33 of 1,000) from 93.1% a year before',
      },
    ],
    [
      'that there is no clear change',
      year([931, 1000], [924, 1000]),
      {},
      {
        lead: 'No clear change',
        withoutVerdict: 'No clear change from 93.1% a year before: 0.7 percentage points lower',
      },
    ],
    [
      'nothing where it is not judged',
      year(586, 503),
      count,
      { lead: '', withoutVerdict: 'Down 83 (14.2%) from 586 a year before' },
    ],
    [
      'nothing where it is the same',
      year(586, 586),
      count,
      { lead: '', withoutVerdict: 'The same as 586 a year before' },
    ],
    [
      'nothing where it is hidden',
      year(586, 'c'),
      count,
      { lead: '', withoutVerdict: 'The figure is hidden on 31 July 2022: nothing to compare' },
    ],
  ])('leads with %s, and can be said without it', (_, given, wanted, parts) => {
    const compared = travel(given, wanted).find(({ against }) => against === 'yearBefore');
    expect(compared?.parts).toMatchObject(parts);
    expect(`${compared?.parts.lead}${compared?.parts.rest}`).toBe(compared?.words);
    expect(compared?.words).toBe(
      parts.lead.includes('(')
        ? `${parts.lead}: ${parts.withoutVerdict.charAt(0).toLowerCase()}${parts.withoutVerdict.slice(1)}`
        : parts.withoutVerdict,
    );
  });

  it('knows the latest for the worst of all, and a peak for the first of all', () => {
    const worst = (given: readonly Given[]) => wordsOf(given, { unit: 'children', polarity: 'lower' }).at(-1);
    expect(worst([7, 8, 9])).toBe('worst: The highest since figures began in May 2022');
    expect(worst([9, 8, 7])).toBe('worst: Now 2 lower than 9 on 31 May 2022, the highest and the first on record');
    expect(worst([8, 9, 9])).toBe('worst: The same as 9 on 30 June 2022, the highest since figures began in May 2022');
    expect(worst([8, 'c', 9, 7])).toBe(
      'worst: Now 2 lower than 9 on 30 June 2022, the highest shown since figures began in April 2022',
    );
  });

  it.each([
    ['hidden', ['c', 8] as Given[], 'previous: The figure is hidden on 30 June 2022: cannot be compared'],
    ['missing', [8, 'x', 9] as Given[], 'previous: No figure on 30 June 2022: cannot be compared'],
    ['of nobody', ['z', 8] as Given[], 'previous: There was nobody to count on 30 June 2022: cannot be compared'],
    ['not there', [8] as Given[], 'previous: No earlier figure to compare with'],
    ['hidden itself', [8, 'c'] as Given[], 'previous: The figure is hidden on 31 July 2022: nothing to compare'],
  ])('says why there is none where a figure is %s', (_, given, words) => {
    const [previous] = travel(given, count);
    expect(wordsOf(given, count)[0]).toBe(words);
    expect(previous).toMatchObject({ direction: null, difference: null, verdict: null, percentChange: null });
  });

  it.each([
    ['snapshot', ['previous', 'yearBefore', 'worst'], 'on 30 June 2022'],
    ['month', ['previous', 'yearBefore', 'worst'], 'in June 2022'],
    ['quarter', ['previous', 'yearBefore', 'worst'], 'in the quarter to April 2022'],
    ['rolling12', ['previous', 'yearBefore', 'worst'], 'in the twelve months to June 2022'],
    ['rolling36', ['previous', 'yearBefore', 'worst'], 'in the three years to June 2022'],
    ['yearToDate', ['yearBefore', 'worst'], 'a year before'],
    ['annual', ['yearBefore', 'worst'], 'a year before'],
  ] as [PeriodType, string[], string][])('of a %s compares like with like', (periodType, against, phrase) => {
    const found = travel(
      Array.from({ length: 14 }, (_, at) => 20 + 3 * at),
      { ...count, periodTypes: [periodType] },
    );
    expect(found.map((one) => one.against)).toEqual(against);
    expect(found[0]?.words).toContain(phrase);
  });

  it('never sets a year to date against another month, nor across the start of the year', () => {
    const given = Array.from({ length: 26 }, (_, at) => 90 - at);
    const found = travel(given, { unit: 'children', polarity: 'higher', periodTypes: ['yearToDate'] });
    expect(found.map(({ earlier }) => earlier?.periodEnd)).toEqual(['2021-07-31', undefined]);
    expect(found.at(-1)?.words).toBe('The lowest for the same months since figures began in July 2020');
  });

  it('counts in percent only what is counted, and never falls by more than 100%', () => {
    const percent = (given: readonly Given[], unit: string) => travel(given, { unit })[0]?.percentChange;
    expect(percent([21, 41], 'suspensions')).toBe(95.2);
    expect(percent([500, 0], 'suspensions')).toBe(-100);
    expect(percent([19, 41], 'suspensions')).toBeNull();
    expect(percent([50, 90], 'percent')).toBeNull();
  });
});
