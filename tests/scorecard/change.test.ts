import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, periodTypes, shortValue, unitOf } from '#figure';
import { changeInWords, changeOnYear, headline, mostWords, type Series, wordCount } from '#scorecard';
import { monthly, named } from './series-fixture.ts';

const noLimits = { signal: null };

const year = (first: number | null | undefined, last: number | null) => monthly([first, ...Array(11).fill(7), last]);

describe('the change on a year', () => {
  it.each([
    ['children', 0, 586, 503, 'Down 83 from 586 a year before'],
    ['percent', 1, 93.14, 92.4, 'Down 0.7 percentage points from 93.1% a year before'],
    ['percent', 1, 93.1, 94.1, 'Up 1.0 percentage point from 93.1% a year before'],
    ['percent', 1, 93.12, 93.08, 'The same as a year before (93.1%)'],
    ['days', 0, 381, 380, 'Down 1 day from 381 a year before'],
    ['per 10000', 1, 176.88, 151.83, 'Down 25.1 from 176.9 a year before'],
  ])('in %s to %i decimals, from %d to %d', (unit, decimals, earlier, later, words) => {
    const form = { unit: unitOf(unit), decimals, isRounded: false };
    expect(changeInWords(changeOnYear(year(earlier, later), form), form)).toBe(words);
  });

  it.each([
    ['the latest is hidden', year(10, null), 'hidden latest'],
    ['the year before is hidden', year(null, 10), 'hidden earlier'],
    ['there is nothing a year before', year(undefined, 10), 'no earlier'],
    ['there is nothing at all', monthly([]), 'no latest'],
  ])('is not shown where %s', (_, series, reason) => {
    expect(changeOnYear(series, { unit: unitOf('children'), decimals: 0, isRounded: false })).toBe(reason);
  });
});

describe('the change on a year of a rounded part', () => {
  const form = (unit: string) => ({ unit: unitOf(unit), decimals: 0, isRounded: true });

  it.each([
    [45, 45, 'About the same as a year before (about 45)'],
    [0, 0, 'The same as a year before (0)'],
    [45, 50, 'No clear change from about 45 a year before'],
    [5, 0, 'No clear change from about 5 a year before'],
    [45, 55, 'Up about 10 from about 45 a year before'],
    [0, 10, 'Up about 10 from 0 a year before'],
    [586, 500, 'Down about 86 from about 586 a year before'],
  ])('from %d to %d children', (earlier, later, words) => {
    expect(changeInWords(changeOnYear(year(earlier, later), form('children')), form('children'))).toBe(words);
  });

  it.each([
    [[55, 115], [70, 115], 'Up about 13 percentage points from about 48% a year before'],
    [[70, 115], [70, 120], 'No clear change from about 61% a year before'],
    [[70, 115], [80, 115], 'Up about 9 percentage points from about 61% a year before'],
    [[0, 115], [0, 110], 'The same as a year before (0%)'],
  ] as const)('of shares %j and %j, by what they may be', (before, after, words) => {
    const at = (of: readonly [number, number], point: Series[number]) => {
      const [numerator, denominator] = of;
      return { ...point, numerator, denominator, value: Math.round((100 * numerator) / denominator) };
    };
    const points = year(1, 2);
    const series = [
      at(before, points[0] as Series[number]),
      ...points.slice(1, -1),
      at(after, points.at(-1) as Series[number]),
    ];
    expect(changeInWords(changeOnYear(series, form('percent')), form('percent'))).toBe(words);
  });

  it('is said only where there is one, whatever was rounded', () => {
    const count = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(count, count, (earlier, later) => {
        const [from, to] = [earlier, later].map((one) => (one === 0 ? 0 : Math.max(5, 5 * Math.round(one / 5))));
        const words = changeInWords(changeOnYear(year(from, to as number), form('children')), form('children'));
        if (words.startsWith('Up')) expect(later - earlier).toBeGreaterThanOrEqual(2);
        if (words.startsWith('Down')) expect(earlier - later).toBeGreaterThanOrEqual(2);
        if (Math.abs(later - earlier) >= 14) expect(words).toMatch(/^(Up|Down) about/);
      }),
    );
  });
});

describe('words and numbers', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.double({ min: 0, max: 900, noNaN: true }));
  const unit = fc.constantFrom('children', 'percent', 'per 10000', 'days', 'ratio', 'children per FTE').map(unitOf);
  const title = fc.array(fc.constantFrom('Children', 'in', 'our', 'care', 'per', '10,000'), {
    minLength: 1,
    maxLength: 22,
  });
  const decimals = fc.integer({ min: 0, max: 2 });

  it('never contradict each other', () => {
    fc.assert(
      fc.property(value, value, unit, decimals, (earlier, later, units, places) => {
        const form = { unit: units, decimals: places, isRounded: false };
        const words = changeInWords(changeOnYear(year(earlier, later), form), form);
        const [from, to] = [earlier, later].map((one) => Number(formatNumber(one, places).replaceAll(',', '')));
        const difference = Number(/^(?:Up|Down) ([\d,.]+)/.exec(words)?.[1]?.replaceAll(',', '') ?? 0);
        const sign = words.startsWith('Up') ? 1 : words.startsWith('Down') ? -1 : 0;
        expect(sign).toBe(Math.sign((to as number) - (from as number)));
        expect((from as number) + sign * difference).toBeCloseTo(to as number, 6);
        if (sign !== 0) expect(Math.sign(later - earlier)).toBe(sign);
      }),
    );
  });

  it('make a title of at most fifteen words that says fell only of a lower figure', () => {
    fc.assert(
      fc.property(
        value,
        value,
        unit,
        decimals,
        title,
        fc.constantFrom(...periodTypes),
        (earlier, later, units, places, words, type) => {
          const series = monthly([earlier, ...Array(11).fill(7), later], type);
          const sentence = headline({ title: words.join(' '), unit: units, decimals: places }, series, noLimits);
          expect(wordCount(sentence)).toBeLessThanOrEqual(mostWords);
          const [from, to] = [earlier, later].map((one) => Number(formatNumber(one, places).replaceAll(',', ''))) as [
            number,
            number,
          ];
          const unclear = sentence.includes('no clear change');
          expect(/\b(fell|down|Down)\b/.test(sentence)).toBe(to < from && !unclear);
          expect(/\b(rose|up|Up)\b/.test(sentence)).toBe(to > from && !unclear);
          if (unclear) expect(to).not.toBe(from);
          expect(sentence).toContain(shortValue(later, units, places));
        },
      ),
    );
  });

  it('make a short title of whatever is missing', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 14 });
    fc.assert(
      fc.property(figures, title, (values, words) => {
        const sentence = headline(named(words.join(' '), 'children', 0), monthly(values), noLimits);
        expect(wordCount(sentence)).toBeLessThanOrEqual(mostWords);
        if (values.at(-1) === null || values.length === 0) expect(sentence).not.toMatch(/fell|rose|up|down/i);
      }),
    );
  });
});

describe('the title of a measure’s page', () => {
  it.each([
    [
      'Children in our care',
      'children',
      0,
      year(586, 503),
      'Children in our care fell from 586 to 503 in the year to July 2022',
    ],
    [
      'Children placed at home with their parents',
      'percent',
      1,
      year(9.14, 7.81),
      'Children placed at home with their parents fell from 9.1% to 7.8% in a year',
    ],
    [
      'Days from entering care to moving in with the adoptive family (A10)',
      'days',
      0,
      year(359, 323),
      'Days from entering care to moving in with the adoptive family: 323, down from 359',
    ],
    ['Children in our care', 'children', 0, year(503, 503), 'Children in our care: 503, the same as a year before'],
    [
      'Children in our care',
      'children',
      0,
      year(503, 504),
      'Children in our care: 504, no clear change from 503 a year before',
    ],
    [
      'Children with an up-to-date health assessment of any kind at all',
      'percent',
      1,
      year(93.1, 92.4),
      'Children with an up-to-date health assessment of any kind at all: 92.4%, no clear change',
    ],
    ['Children in our care', 'children', 0, monthly([503]), 'Children in our care: 503 on 31 July 2022'],
    ['Children in our care', 'children', 0, monthly([null]), 'Children in our care: hidden for July 2022'],
    ['Children in our care', 'children', 0, monthly([]), 'Children in our care: no figure published yet'],
  ])('%s, %s', (title, unit, decimals, series, expected) => {
    expect(headline(named(title, unit, decimals), series, noLimits)).toBe(expected);
  });

  it('sets a month against the same month and does not speak of a fall over a year', () => {
    const series = monthly([45, ...Array(11).fill(7), 22], 'month');
    expect(headline(named('Children who left care', 'children', 0), series, noLimits)).toBe(
      'Children who left care: 22 in July 2022, down from 45 a year before',
    );
  });
});
