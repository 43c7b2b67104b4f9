import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSince, goodWay, type Judged, sinceLists } from '#scorecard';
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
          if (change.direction === 'no clear change') expect(change.words).toMatch(/^No clear change: /);
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
