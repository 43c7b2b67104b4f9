import { describe, expect, it } from 'vitest';
import type { Target } from '#catalogue';
import { attention, judge, targetWarnings } from '#scorecard';
import cases from './against-target.cases.json' with { type: 'json' };
import { cardWith, place, targetOf, type Wanted } from './judged-fixture.ts';

describe('a figure against its target', () => {
  it.each(cases)('$words', ({ polarity, unit, given, target, amount, in: kind, state, difference, limit, words }) => {
    const card = cardWith([given as [number, number]], { polarity, unit } as Wanted);
    const judged = judge(card, place([targetOf(target, amount, kind as Target['tolerance']['in'])]));
    expect(judged.target).toMatchObject({ state, difference, limit, words });
    expect(judged.words.target).toBe(`${words}.`);
  });

  it.each([
    ['that is hidden', 'c', {}, 'No number to set against the target of 50% or more.'],
    ['that is contextual', 40, { kind: 'contextual' }, 'Not judged against a target: it is shown for information.'],
    ['that is neutral', 40, { polarity: 'neutral' }, 'Not judged against a target: it is shown for information.'],
    ['of another measure', 40, { id: 'another' }, 'No target is set.'],
  ] as const)('%s is not judged, and says why', (_, given, wanted, words) => {
    const judged = judge(cardWith([given], wanted), place([targetOf(50)]));
    expect([judged.target, judged.words.target]).toEqual([null, words]);
  });

  it('is judged by the target that was in force on its last day', () => {
    const targets = [
      { ...targetOf(50), to: '2022-07-30' },
      { ...targetOf(30), from: '2022-07-31' },
      { ...targetOf(90), from: '2023-01-01' },
    ];
    const overlapping = judge(cardWith([40]), place(targets.slice(1)));
    expect(overlapping.target).toMatchObject({ state: 'met', difference: 10 });
    expect(judge(cardWith([40]), place([targets[0] as Target])).target).toBeNull();
  });
});

describe('attention', () => {
  const steady = [61, 63, 60, 64, 62, 61, 63, 60, 62, 64, 61, 63, 62, 60];

  it('is asked most by a missed target, and then by a change for the worse where no target is set', () => {
    const asked = (last: number, target?: number) =>
      attention(
        judge(
          cardWith([...steady, last], { periodTypes: ['month'] }),
          place(target === undefined ? [] : [targetOf(target)]),
        ),
      );
    expect([asked(40, 90), asked(40), asked(62), asked(40, 30)]).toEqual([2, 1, 0, 0]);
  });
});

describe('a target that is likely a slip', () => {
  it.each([
    ['more than five times the target', 73, 14, 'more than 5 times the target'],
    ['less than a fifth of the target', 18, 95, 'less than a fifth of the target'],
    ['a percentage over 100', 90, 950, 'lies outside 0 to 100%'],
  ])('is said where it is %s', (_, value, target, words) => {
    const [warning] = targetWarnings([judge(cardWith([value]), place([targetOf(target)]))]);
    expect(warning?.words).toContain(words);
    expect(warning?.words).toContain('made_up, Anyborough, from 2010-01-01');
    expect(warning?.words).toContain('under targets in the settings');
  });

  it('is not seen in a figure five times off at most, in none at all, or in a target of zero with its reason', () => {
    const judged = [
      judge(cardWith([70]), place([targetOf(14)])),
      judge(cardWith([19]), place([targetOf(95)])),
      judge(cardWith(['c']), place([targetOf(14)])),
      judge(cardWith([70], { unit: 'children', polarity: 'lower' }), place([targetOf(0)])),
      judge(cardWith([70]), place()),
    ];
    expect(targetWarnings(judged)).toEqual([]);
  });
});
