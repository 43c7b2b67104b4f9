import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureSymbol, formatNumber, unitOf } from '#figure';
import {
  countsInWords,
  differenceInWords,
  type OwnLatest,
  ordinal,
  publishedSentence,
  publishedSymbolWords,
  relationOf,
  type Shown,
  standingInWords,
  textOf,
} from '#scorecard';
import cases from './benchmark.cases.json' with { type: 'json' };

const ourFigure = (one: Shown) => ({ ...one, figure: 'ours' });
const theirFigure = (one: Shown) => ({ ...one, other: 'theirs' });
const shown = ([value, decimals]: number[]): Shown => ({ value: value as number, decimals: decimals as number });
const other = (name: string, one: Shown) => ({
  name,
  shown: one,
  text: formatNumber(one.value, one.decimals),
  of: { other: `${name}|2022-03-31|days` },
});
const ours = (one: Shown, sameDay = false): OwnLatest => ({
  whose: 'ours above',
  when: '31 July 2022',
  sameDay,
  shown: one,
  text: `${formatNumber(one.value, one.decimals)} days`,
  of: { figure: 'ours' },
});

describe('two printed numbers', () => {
  it.each(cases.relations)('$own is $expected beside $other', ({ own, other: theirs, expected }) => {
    expect(relationOf(shown(own), shown(theirs))).toBe(expected);
  });
});

describe('our own figure and the published one for the same day', () => {
  const same = { day: '31 March 2022', publisher: 'the Department for Education' };
  it.each(cases.differences)('differ as a reader finds, in $unit: $own, $published', (one) => {
    const two = {
      ...same,
      unit: unitOf(one.unit),
      own: ourFigure(shown(one.own)),
      published: theirFigure(shown(one.published)),
    };
    expect(textOf(differenceInWords(two))).toBe(one.expected);
  });

  it.each([
    ['real', 'A likely reason is what it counts, once a year: children on 31 March.'],
    [
      'synthetic',
      'Ours is made up, so the two need not agree. With real figures a likely reason is what it counts, once a year: children on 31 March.',
    ],
    ['none', 'What it counts, once a year: children on 31 March.'],
  ] as const)('are explained by what is counted, where the difference is %s', (difference, expected) => {
    expect(countsInWords('Children on 31 March.', 'it', difference)).toBe(expected);
  });
});

describe('what stands in the place of a number', () => {
  it.each(cases.symbols)('$symbol of $source is in words, and never a zero', ({ symbol, source, expected }) => {
    const words = publishedSymbolWords({ symbol: symbol as FigureSymbol, source });
    expect(words).toBe(expected);
    expect(words).not.toMatch(/\d/);
  });
});

describe('a place among all authorities', () => {
  it.each(cases.ordinals)('is written %s', (expected) => {
    expect(ordinal(Number.parseInt(expected, 10))).toBe(expected);
  });

  it('names the quarter', () => {
    expect(standingInWords({ rank: 7, of: 151, band: 'B' })).toEqual({ text: '7th of 151', note: 'second quarter' });
  });
});

describe('the sentence', () => {
  const northEast = other('the North East', { value: 109, decimals: 0 });
  const england = other('England', { value: 70, decimals: 0 });

  it.each([
    [
      'of two days',
      ours({ value: 142.17, decimals: 1 }),
      [northEast, england],
      'Published figures are for 31 March 2022; ours above is for 31 July 2022: 142.2 days, higher than the North East (109) and England (70).',
    ],
    [
      'of one day',
      ours({ value: 90, decimals: 1 }, true),
      [northEast, england],
      'Published figures are for 31 March 2022, as is ours above: 90.0 days, higher than England (70) and lower than the North East (109).',
    ],
    [
      'with a number that rounds to theirs',
      ours({ value: 70.4, decimals: 1 }),
      [england],
      'Published figures are for 31 March 2022; ours above is for 31 July 2022: 70.4 days, about the same as England (70).',
    ],
    [
      'with a figure that is not published',
      ours({ value: 142.17, decimals: 1 }),
      [{ name: 'the North East', shown: null, text: 'not available', of: {} }, england],
      'Published figures are for 31 March 2022; ours above is for 31 July 2022: 142.2 days, higher than England (70). There is no published number for the North East (not available).',
    ],
    [
      'with no number of ours',
      { problem: 'We have published no figure of our own yet.' },
      [northEast, england],
      'Published figures are for 31 March 2022: 109 in the North East and 70 in England. We have published no figure of our own yet.',
    ],
  ])('%s', (_, own, others, expected) => {
    expect(textOf(publishedSentence('31 March 2022', own, others))).toBe(expected);
  });

  const printed = fc.record({
    value: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 30, noNaN: true })),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
  const read = (one: Shown) => Number(formatNumber(one.value, one.decimals));

  it('never contradicts the numbers as shown', () => {
    fc.assert(
      fc.property(printed, printed, printed, (own, region, country) => {
        const sentence = textOf(
          publishedSentence('31 March 2022', ours(own), [other('A', region), other('B', country)]),
        );
        for (const [name, one] of [
          ['A', region],
          ['B', country],
        ] as const) {
          const claim = new RegExp(
            `(higher than|lower than|(?<!about )the same as|about the same as) (?:A \\([^)]*\\) and )?${name} \\(([^)]*)\\)`,
          ).exec(sentence);
          expect(Number(claim?.[2])).toBe(read(one));
          const gap = read(own) - read(one);
          if (claim?.[1] === 'higher than') expect(gap).toBeGreaterThan(0);
          else if (claim?.[1] === 'lower than') expect(gap).toBeLessThan(0);
          else if (claim?.[1] === 'the same as') expect(gap).toBe(0);
          else expect(Math.abs(gap)).toBeLessThanOrEqual(0.5 * 10 ** -Math.min(own.decimals, one.decimals) + 1e-9);
        }
      }),
    );
  });

  it('of a difference never contradicts the two numbers it names', () => {
    fc.assert(
      fc.property(printed, printed, (own, published) => {
        const two = { day: '31 March 2022', publisher: 'DfE', unit: unitOf('percent') };
        const words = textOf(differenceInWords({ ...two, own: ourFigure(own), published: theirFigure(published) }));
        const [, size, way] = /ours is ([\d.]+) percentage points? (higher|lower)\.$/.exec(words) ?? [];
        expect(words).toContain(`is ${formatNumber(own.value, own.decimals)}% and`);
        if (way === undefined) expect(words).toMatch(/: the same( once rounded to .*)?\.$/);
        else expect(read(published) + (way === 'higher' ? 1 : -1) * Number(size)).toBeCloseTo(read(own), 6);
      }),
    );
  });
});
