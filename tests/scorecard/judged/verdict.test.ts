import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judged, judge } from '#scorecard';
import { anyList, yearFrom } from '../summary/judged-list.ts';
import { cardWith, type Given, place, targetOf, type Wanted } from './judged-fixture.ts';

const judgedOf = (given: readonly Given[], wanted: Wanted = {}, target?: number): Judged =>
  judge(cardWith(given, wanted), place(target === undefined ? [] : [targetOf(target, 5)]));
const says = (...given: Parameters<typeof judgedOf>) => judgedOf(...given).verdict.says;
/** Two years of figures that go up and down by chance. */
const steady = Array.from({ length: 24 }, (_, at) => 69 + 2 * (at % 2));

describe('the verdict', () => {
  it.each([
    ['missed', yearFrom(70, 80), {}, 95],
    ['within tolerance', yearFrom(95, 91), {}, 95],
    ['met', yearFrom(99, 96), {}, 95],
    ['better', yearFrom(70, 80), {}, undefined],
    ['worse', yearFrom(70, 80), { polarity: 'lower' }, undefined],
    ['higher', yearFrom(70, 80), { polarity: 'neutral' }, undefined],
    ['lower', yearFrom(80, 70), { kind: 'contextual' }, undefined],
    ['no clear change', yearFrom(70, 70), {}, undefined],
    ['cannot be judged', [70], {}, undefined],
    ['cannot be judged', yearFrom(70, 'c'), {}, 95],
    ['cannot be judged', yearFrom('c', 70), {}, undefined],
    ['cannot be judged', [], {}, 95],
  ] as [string, Given[], Wanted, number | undefined][])('is %s of %j', (verdict, given, wanted, target) => {
    expect(says(given, wanted, target)).toBe(verdict);
  });

  it('calls no change real that chance explains, and none that a signal contradicts', () => {
    expect(says([...steady, 66])).toBe('no clear change');
    expect(says([...steady, 60])).toBe('worse');
    expect(judgedOf([...steady, 66]).words.title).toMatch(/no clear change/);
    expect(judgedOf([...steady, 66]).words.reading).toMatch(/^No clear change from a year before: 66.0%/);
    // Above what is usual now, and yet below the one high figure of a year before.
    const before = Array.from({ length: 13 }, (_, at) => 68 + 4 * (at % 2));
    const contradicted = judgedOf([...before, 99, ...before.slice(0, 11), 95]);
    expect(contradicted.variation).toBe('improvementHigh');
    expect(contradicted.verdict.says).toBe('no clear change');
  });

  it.each<[string, Given, Given, Wanted]>([
    ['no clear change', 3, 0, { unit: 'families' }],
    ['worse', 30, 14, { unit: 'families' }],
    // 75 and 52 lie 23 apart, and 1.96 standard deviations are 22.1.
    ['worse', 75, 52, { unit: 'children' }],
    ['no clear change', 74, 52, { unit: 'children' }],
    // Shares of 40: 50% and 72% are 9 children apart, and 1.96 standard deviations are 8.5 of 40.
    ['better', [20, 40], [29, 40], {}],
    ['no clear change', [20, 40], [28, 40], {}],
    // Of a mean it cannot be told.
    ['better', [300, 10], [360, 10], { unit: 'days' }],
  ])(
    'is %s of twelve months by what two separate years can differ by chance: %j, %j',
    (verdict, before, now, wanted) => {
      const given: Given[] = [before, ...Array<Given>(11).fill('c'), now];
      expect(says(given, { ...wanted, periodTypes: ['rolling12'] })).toBe(verdict);
      expect(judgedOf(given, { ...wanted, periodTypes: ['rolling12'] }).words.title.includes('no clear change')).toBe(
        verdict === 'no clear change',
      );
    },
  );

  it('counts no chance of what there is on a day, and of years that overlap', () => {
    const given: Given[] = [3, ...Array<Given>(11).fill('c'), 0];
    expect(says(given, { unit: 'families' })).toBe('worse');
    expect(says(given, { unit: 'families', periodTypes: ['rolling36'] })).toBe('worse');
  });

  it('is by the rules also where they find too many figures unusual for limits to be shown', () => {
    const drifting = Array.from({ length: 26 }, (_, at) => 100 - at);
    const one = judgedOf(drifting, { polarity: 'lower' });
    expect(one.withheld?.reason).toBe('drifting');
    expect(one.verdict.says).toBe('better');
    // The level changed long ago, and nothing has since: the latest is within what chance explains.
    const early = Array.from({ length: 9 }, () => 50);
    const late = Array.from({ length: 16 }, (_, at) => 60 + 14 * (at % 2));
    const settled = judgedOf([...early, ...late.slice(0, -1), 80]);
    expect([settled.withheld?.reason, settled.verdict.says]).toEqual(['drifting', 'no clear change']);
    expect(one.words.variation).toMatch(/^The figures keep to one side of their average for months on end/);
  });

  it('agrees with every word that judges: nothing else is said to be better or worse', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        for (const { verdict, words, travel, target } of list) {
          const judging = /^(Better|Worse)|\b(rose|fell)\b/.exec(`${words.reading}`)?.[1]?.toLowerCase();
          if (target !== null) expect([judging, verdict.by]).toEqual([undefined, 'target']);
          const onYear = travel.find(({ against }) => against === 'yearBefore');
          if (verdict.by === 'change' && onYear?.direction != null) {
            const same = verdict.says === 'better' || verdict.says === 'worse' ? verdict.says : undefined;
            expect(judging).toBe(same);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('how long a target has been missed', () => {
  it.each([
    [[96, 96, 80, 81, 82], '2022-05-31', 'not missed', false],
    [[80, 96, 82], '2022-07-31', 'not missed', true],
    [[80, 'c', 81, 82], '2022-06-30', 'no number', false],
    [[80, 'c', 82], '2022-07-31', 'no number', true],
    [[80, 81, 82], '2022-05-31', 'nothing', false],
    [[82], '2022-07-31', 'nothing', true],
    [[80, 81, 96], null],
    [[80, 81, 'c'], null],
  ] as [Given[], string | null, string?, boolean?][])('of %j', (given, since, before, once) => {
    const { missed, card } = judgedOf(given, {}, 95);
    expect(missed && [missed.since.periodEnd, missed.before, missed.since === card.latest]).toEqual(
      since && [since, before, once],
    );
  });
});
