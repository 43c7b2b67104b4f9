import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKey, roundHalfUp, seriesKey } from '#figure';
import {
  cardOf,
  changedSince,
  groupsHeadline,
  indexFigures,
  type Judged,
  judge,
  keysOf,
  type SeriesPoint,
  type SpeaksOf,
  summaryOf,
  textOf,
  yearChangeFigures,
  yearChangeInWords,
} from '#scorecard';
import { cardWith, type Given, measureOf, place, targetOf } from './judged/judged-fixture.ts';
import { ledgerRow, monthly } from './series-fixture.ts';
import { anyList, judgedWith, yearFrom } from './summary/judged-list.ts';

const key = (day: string) => `made_up|A|snapshot|${day}||`;
const of = (given: readonly Given[], target?: number) =>
  judge(cardWith(given), place(target === undefined ? [] : [targetOf(target, 1)]));
const latest = key('2022-07-31');
const yearAgo = key('2021-07-31');

describe('the figures that words speak of', () => {
  it('are the latest and that of a year before, in title, reading and change', () => {
    const { card, speaksOf, travel, ...rest } = of(yearFrom(70, 80));
    expect(card.headlineFigures).toEqual([latest, yearAgo]);
    expect(speaksOf.title).toEqual({ figures: [latest, yearAgo] });
    expect(speaksOf.reading).toEqual({ figures: [latest, yearAgo] });
    expect(yearChangeFigures({ card, travel, ...rest })).toEqual([latest, yearAgo]);
    expect(travel.map(({ against, figures }) => [against, figures])).toEqual([
      ['previous', [latest, key('2022-06-30')]],
      ['yearBefore', [latest, yearAgo]],
      ['worst', [latest, key('2022-06-30')]],
    ]);
  });

  it('are the previous one where there is nothing a year before, and the latest alone where there is nothing at all', () => {
    expect(of([50, 60]).speaksOf.reading).toEqual({ figures: [latest, key('2022-06-30')] });
    const alone = of([50]);
    expect(alone.speaksOf.reading).toEqual({ figures: [latest] });
    expect(alone.speaksOf.title).toEqual({ figures: [latest] });
    expect(yearChangeFigures(alone)).toEqual([latest]);
    expect(yearChangeFigures(of([]))).toEqual([]);
  });

  it('leave out a hidden figure of a year before in the title, which says nothing of it', () => {
    expect(of(yearFrom('c', 80)).speaksOf.title).toEqual({ figures: [latest] });
  });

  it('have the target beside them, and its limit where there is tolerance', () => {
    const { speaksOf } = of(yearFrom(70, 80), 95);
    expect(speaksOf.target).toEqual({ figures: [latest], target: [95, 94] });
    expect(speaksOf.reading.target).toEqual([95, 94]);
    expect(of(['c'], 95).speaksOf.target).toEqual({ said: 'target' });
    const exact = judge(cardWith([80]), place([targetOf(95)]));
    expect(exact.speaksOf.target).toEqual({ figures: [latest], target: [95] });
  });

  it('are the whole series where its figures are counted', () => {
    const { card, speaksOf, words } = of(yearFrom(70, 80), 95);
    const series = seriesKey(card.latest as SeriesPoint);
    expect(speaksOf.variation).toEqual({ series });
    expect(textOf(speaksOf.alternative)).toBe(words.alternative);
    const marked = speaksOf.alternative.filter((piece) => piece.of !== undefined);
    expect(marked.map(({ text, of }) => [text, of])).toEqual([
      ['13 figures', { series }],
      ['70.0%', { figure: key('2021-07-31') }],
      ['80.0%', { figure: latest }],
      ['80.0%', { figure: latest }],
      ['70.0%', { figure: key('2022-06-30') }],
      [expect.stringMatching(/^No limits are drawn\./), { series }],
      ['Target: 95% or more (tolerance to 94%).', { said: 'target' }],
    ]);
    expect(of([]).speaksOf.variation).toEqual({});
  });

  it('are never a gap in a series', () => {
    const series = monthly([9, undefined, undefined, 12, 13]);
    expect(keysOf(series)).toEqual(series.filter(({ symbol }) => symbol !== 'x').map(figureKey));
    expect(keysOf([null, ...series])).toHaveLength(3);
  });

  it('are the two that publications left, of what changed between them', () => {
    const then = judgedWith([70]);
    const point = { ...(then.card.latest as SeriesPoint), periodEnd: '2022-06-30' };
    const before = { ...then, card: { ...then.card, series: [point], latest: point } };
    expect(changedSince([before], [judgedWith([70, 80])]).map(({ figures }) => figures)).toEqual([
      { now: latest, before: key('2022-06-30') },
    ]);
  });

  it('are those of the largest group, where there is no whole', () => {
    const breakdown = { name: 'group', categories: ['one', 'other'], addsUp: false };
    const measure = measureOf({ breakdowns: [breakdown], kind: 'contextual' });
    const rows = breakdown.categories.map((category, at) =>
      ledgerRow('2022-07', 20 + at, { measure: 'made_up', breakdown: 'group', category, unit: 'percent' }),
    );
    const { card, speaksOf } = judge(cardOf(indexFigures(rows), measure, 'A', 'snapshot'), place());
    const groups = card.breakdowns[0]?.groups ?? [];
    expect(card.headline).toBe(groupsHeadline(measure, groups));
    expect(speaksOf.reading).toEqual({ figures: ['made_up|A|snapshot|2022-07-31|group|other'] });
    expect(groups.map(({ changeFigures }) => changeFigures)).toEqual(
      ['one', 'other'].map((category) => [`made_up|A|snapshot|2022-07-31|group|${category}`]),
    );
  });
});

const dates = /\b\d{1,2} (?=[A-Z][a-z]+ \d{4})|(?<=[A-Z][a-z]+ )\d{4}/g;
const numbersIn = (text: string) =>
  (text.replace(dates, '').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(',', '')));

/** What follows from figures and a target: values, parts, differences, shares of change, in up to one decimal. */
function follow({ card }: Judged, { figures = [], target = [] }: SpeaksOf): Set<number> {
  const points = card.series.filter((point) => figures.includes(figureKey(point)));
  const shown = points.flatMap(({ value }) => (value === null ? [] : roundHalfUp(value, card.measure.decimals)));
  const [newest] = points.toReversed();
  const wholes = points.flatMap(({ numerator, denominator }) => [numerator ?? 0, denominator ?? 0]);
  const exact = points.flatMap(({ value }) => value ?? []);
  const differences = shown.flatMap((one) => [...shown, ...target].map((other) => one - other));
  const shares = shown.flatMap((one) => shown.map((other) => (100 * (one - other)) / other));
  const children = exact.flatMap((one) => exact.map((other) => ((one - other) * (newest?.denominator ?? 0)) / 100));
  const all = [...shown, ...wholes, ...target, ...differences, ...shares, ...children].map(Math.abs);
  // An exact half, such as 39.5 children, may come out a hair below itself.
  return new Set(all.flatMap((one) => [0, 1].flatMap((to) => [one, one + 1e-9].map((half) => roundHalfUp(half, to)))));
}

describe('every number in words of any judgement', () => {
  const strange = (one: Judged, text: string, speaksOf: SpeaksOf) =>
    numbersIn(text.replaceAll(one.card.measure.title, '')).filter((number) => !follow(one, speaksOf).has(number));

  it('follows from the figures and the target that stand beside it', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        for (const one of list) {
          const { words, speaksOf, travel } = one;
          expect(strange(one, words.title, speaksOf.title)).toEqual([]);
          expect(strange(one, words.reading, speaksOf.reading)).toEqual([]);
          expect(strange(one, yearChangeInWords(one), { figures: yearChangeFigures(one) })).toEqual([]);
          for (const { words, figures } of travel) expect(strange(one, words, { figures })).toEqual([]);
          if (speaksOf.target.said === undefined) expect(strange(one, words.target, speaksOf.target)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of the summary counts measures, or follows from the figures that its piece names', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        for (const { text, of: speaksOf } of summaryOf(list[0], list).flat()) {
          const numbers = numbersIn(text.replaceAll(/Measure [a-z]/g, ''));
          if (speaksOf === undefined) expect(numbers).toEqual([]);
          else if (speaksOf.said === 'count')
            for (const count of numbers) expect(count).toBeLessThanOrEqual(list.length);
          else expect(list.some((one) => strange(one, text, speaksOf).length === 0)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
