import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSince, goodWay, type Judged, type Since, sinceLists } from '#scorecard';
import type { Given, Wanted } from '../judged/judged-fixture.ts';
import { anyList, judgedWith } from './judged-list.ts';

/** The words of a measure's change from June to July; what was known in June had one figure less. */
function fromJune(june: Given, july: Given, wanted: Wanted = {}): string[] {
  return changedSince([shifted(judgedWith([june], wanted))], [judgedWith([june, july], wanted)]).map(
    ({ words }) => words,
  );
}

/** A card as it stood a month before. */
function shifted(one: Judged): Judged {
  const series = one.card.series.map((point) => ({ ...point, periodStart: '2022-06-30', periodEnd: '2022-06-30' }));
  return { ...one, card: { ...one.card, series, latest: series.at(-1) ?? null } };
}

describe('what changed between two publications', () => {
  it.each<[string, Given, Given, Wanted, string[]]>([
    ['for the better', 70, 80, {}, ['Better (higher): 80.0%, up 10.0 percentage points from 70.0% on 30 June 2022']],
    ['for the worse', 70, 60, {}, ['Worse (lower): 60.0%, down 10.0 percentage points from 70.0% on 30 June 2022']],
    [
      'where neither way is good',
      70,
      60,
      { polarity: 'neutral', unit: 'children' },
      ['60, down 10 from 70 on 30 June 2022'],
    ],
    ['not clearly', 70, [1401, 2000], {}, ['No clear change: 70.1%, compared with 70.0% on 30 June 2022']],
    ['not at all', 70, 70, {}, ['70.0%, the same as on 30 June 2022']],
    ['from what was hidden', 'c', 70, {}, []],
    ['to what is hidden', 70, 'c', {}, []],
    ['to a year to date of other months', 70, 80, { periodTypes: ['yearToDate'] }, []],
  ])('is shown %s', (_, june, july, wanted, expected) => {
    expect(fromJune(june, july, wanted)).toEqual(expected);
  });

  it.each<[string, Given, Given, string, 'better' | 'worse' | null]>([
    [
      'still missed',
      60,
      70,
      'Still misses its target: 70.0%, up 10.0 percentage points from 60.0% on 30 June 2022',
      null,
    ],
    ['met now', 70, 90, 'Now meets its target: 90.0%, up 20.0 percentage points from 70.0% on 30 June 2022', 'better'],
    [
      'missed now',
      90,
      70,
      'Now misses its target: 70.0%, down 20.0 percentage points from 90.0% on 30 June 2022',
      'worse',
    ],
    [
      'met by a hair',
      [1598, 2000],
      [1600, 2000],
      'Now meets its target: 80.0%, compared with 79.9% on 30 June 2022',
      'better',
    ],
    ['still met', 90, 85, 'Still meets its target: 85.0%, down 5.0 percentage points from 90.0% on 30 June 2022', null],
  ])('is of a measure with a target what became of that: %s', (_, june, july, words, verdict) => {
    const [before, after] = [[june], [june, july]].map((given) => judgedWith(given, {}, 80)) as [Judged, Judged];
    const [change] = changedSince([shifted(before)], [after]);
    expect(change).toMatchObject({ words, verdict });
    const { better, worse, moved, unclear } = sinceLists([change as Since]);
    expect([better, worse, [...moved, ...unclear]].map(({ length }) => length)).toEqual([
      verdict === 'better' ? 1 : 0,
      verdict === 'worse' ? 1 : 0,
      verdict === null ? 1 : 0,
    ]);
  });

  it('is nothing where no newer figure came', () => {
    const one = judgedWith([70, 80]);
    expect(changedSince([one], [one])).toEqual([]);
    expect(changedSince([], [one])).toEqual([]);
  });

  it('says only numbers that both shown figures give, and of no hidden one anything', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const earlier = before.map(shifted);
        for (const change of changedSince(earlier, after)) {
          const [from, to] = [earlier, after].map((list) =>
            list.find(({ card }) => card.measure.id === change.measure),
          );
          expect(from?.card.latest?.value).not.toBeNull();
          expect(to?.card.latest?.value).not.toBeNull();
          if (change.verdict !== null) expect(goodWay((to as Judged).card.measure)).not.toBeNull();
          if (change.direction === 'no clear change')
            expect(change.words).toMatch(change.verdict === null ? /^No clear change: / : /^Now \w+ /);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is listed by which way is good, the largest first', () => {
    const pairs = [
      ['small', 72],
      ['large', 90],
      ['worse', 60],
      ['unclear', 70],
    ] as const;
    const changes = changedSince(
      pairs.map(([id]) => shifted(judgedWith([70], { id }))),
      pairs.map(([id, july]) => judgedWith([70, july], { id })),
    );
    const { better, worse, moved, unclear } = sinceLists(changes);
    const ids = [better, worse, moved, unclear].map((list) => list.map(({ measure }) => measure));
    expect(ids).toEqual([['large', 'small'], ['worse'], [], ['unclear']]);
  });
});
