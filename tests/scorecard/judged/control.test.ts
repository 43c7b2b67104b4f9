import { describe, expect, it } from 'vitest';
import { indexFigures, judge, judgeAll } from '#scorecard';
import { ledgerRow } from '../series-fixture.ts';
import { cardWith, type Given, measureOf, place, targetOf } from './judged-fixture.ts';

const steady: Given[] = [61, 63, 60, 64, 62, 61, 63, 60, 62, 64, 61, 63, 62, 60];
const rebaseOn = (on: string) => ({ measure: 'made_up', on, reason: 'A new team.', author: 'Head of service' });

describe('variation and assurance', () => {
  it('stand beside each other, each in words', () => {
    const judged = judge(cardWith([...steady, 80], { periodTypes: ['month'] }), place([targetOf(90)]));
    expect(judged).toMatchObject({ variation: 'improvementHigh', assurance: 'fail', withheld: null, everyTime: null });
    expect(judged.words.variation).toBe('Better than usual: the latest figure is above the upper limit.');
    expect(judged.words.assurance).toBe(
      'If nothing changes, the target of 90% or more will be missed every time: only another way of working can meet it.',
    );
  });

  it.each([
    ['a measure where less is better', { polarity: 'lower' }, 'concernHigh', 'Worse than usual', 'pass'],
    ['a contextual measure', { kind: 'contextual' }, 'neutralHigh', 'Not as usual', null],
    ['a neutral measure', { polarity: 'neutral' }, 'neutralHigh', 'Not as usual', null],
  ] as const)('of %s follow its polarity', (_, wanted, variation, words, assurance) => {
    const judged = judge(cardWith([...steady, 80], { ...wanted, periodTypes: ['month'] }), place([targetOf(90)]));
    expect([judged.variation, judged.assurance]).toEqual([variation, assurance]);
    expect(judged.words.variation).toMatch(new RegExp(`^${words}: `));
    expect(judged.words.assurance === '').toBe(assurance === null);
  });

  it.each([
    ['hitOrMiss', 62, 'If nothing changes, chance decides whether the target of 62% or more is met.'],
    ['pass', 40, 'If nothing changes, the target of 40% or more will be met every time.'],
  ])('say %s', (assurance, target, words) => {
    const judged = judge(cardWith(steady), place([targetOf(target)]));
    expect([judged.assurance, judged.words.assurance]).toEqual([assurance, words]);
    expect(judged.words.variation).toBe('As usual: the figures vary no more than chance would make them.');
  });

  it.each([
    ['rolling12', 'The figures overlap', /last twelve months/],
    ['yearToDate', 'The figures overlap', /start of the year/],
  ] as const)('are withheld for %s, and the words say why', (periodType, _, words) => {
    const judged = judge(cardWith([...steady, 80], { periodTypes: [periodType] }), place([targetOf(90)]));
    expect([judged.variation, judged.assurance, judged.words.assurance]).toEqual([null, null, '']);
    expect(judged.words.variation).toMatch(words);
    expect(judged.words.alternative).toContain(`No limits are drawn. ${judged.withheld?.words}`);
  });

  it.each([
    [100, 'met', 'Every figure is the same, and meets the target of 95% or more.'],
    [90, 'missed', 'Every figure is the same, and misses the target of 95% or more.'],
  ])('of a constant %i pass on that the target is %s every time', (value, everyTime, words) => {
    const judged = judge(cardWith(Array<Given>(15).fill(value)), place([targetOf(95)]));
    expect([judged.everyTime, judged.variation, judged.words.assurance]).toEqual([everyTime, null, words]);
  });
});

describe('limits that start afresh', () => {
  it('have their decision with them, and in the words', () => {
    const given = [...steady, ...steady.map((one) => (one as number) + 20)];
    const judged = judge(cardWith(given), place([], [rebaseOn('2021-06-30')]));
    expect(judged.control.phases.map(({ rebase }) => rebase?.reason ?? null)).toEqual([null, 'A new team.']);
    expect(judged.words.alternative).toContain('since they were started again on 30 June 2021 (A new team.)');
  });

  it('wait where the day is still to come, and are not asked of measures without limits', () => {
    expect(judge(cardWith(steady), place([], [rebaseOn('2022-08-31')])).control.phases).toHaveLength(1);
    const rolling = cardWith(steady, { periodTypes: ['rolling12'] });
    expect(judge(rolling, place([], [rebaseOn('2015-01-31')])).control.phases).toHaveLength(1);
  });

  it.each([
    ['2021-06-30', 'its figures begin on 30 June 2021'],
    ['2015-01-31', 'it has no figure for 31 January 2015'],
  ])('are refused on %s, and the error says what to do', (on, why) => {
    const card = cardWith(steady);
    expect(() => judge(card, place([], [rebaseOn(on)]))).toThrow(
      `${why}: correct or take out the entry under rebases in the settings.`,
    );
  });
});

describe('judging all measures of a place', () => {
  it('gives each by each of its period types, in their order', () => {
    const measures = [
      measureOf({ id: 'one', periodTypes: ['rolling12', 'rolling36'] }),
      measureOf({ id: 'two', unit: 'children' }),
    ];
    const index = indexFigures([ledgerRow('2022-07', 7, { measure: 'two' })]);
    const judged = judgeAll(index, measures, place([{ ...targetOf(5), measure: 'two' }]), ({ id }) =>
      id === 'one' ? 'rolling36' : 'snapshot',
    );
    expect(judged.map(({ card }) => [card.measure.id, card.periodType, card.latest?.value ?? null])).toEqual([
      ['one', 'rolling36', null],
      ['one', 'rolling12', null],
      ['two', 'snapshot', 7],
    ]);
    expect(judged.map(({ target }) => target?.state ?? null)).toEqual([null, null, 'met']);
  });
});
