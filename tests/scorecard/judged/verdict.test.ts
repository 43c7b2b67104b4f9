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

  it('is by the tolerance alone where limits would say nothing', () => {
    const drifting = Array.from({ length: 26 }, (_, at) => 100 - at);
    const one = judgedOf(drifting, { polarity: 'lower' });
    expect(one.withheld?.reason).toBe('drifting');
    expect(one.verdict.says).toBe('better');
    expect(one.words.variation).toMatch(/^The figures rise or fall for months on end/);
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

describe('since when a target is missed', () => {
  it.each([
    [[96, 96, 80, 81, 82], '2022-05-31'],
    [[80, 96, 82], '2022-07-31'],
    [[80, 'c', 82], '2022-07-31'],
    [[80, 81, 82], '2022-05-31'],
    [[80, 81, 96], null],
    [[80, 81, 'c'], null],
  ] as [Given[], string | null][])('of %j', (given, since) => {
    expect(judgedOf(given, {}, 95).missedSince?.periodEnd ?? null).toBe(since);
  });
});
