import { describe, expect, it } from 'vitest';
import type { Measure, Target } from '#catalogue';
import type { PeriodType } from '#figure';
import { cardOf, indexFigures, judge, sideBySide } from '#scorecard';
import { ledgerRow } from '../series-fixture.ts';
import { measureOf, place, targetOf } from './judged-fixture.ts';

const measure: Measure = measureOf({ unit: 'days', polarity: 'lower', periodTypes: ['rolling12', 'rolling36'] });
const figure = (periodType: PeriodType, month: string, value: number | null) =>
  ledgerRow(month, value, { measure: measure.id, unit: 'days', periodType, symbol: value === null ? 'c' : '' });

/** One year's figures fall under the target; of three years they do not, and did before. */
const ledger = (threeYears: number | null = 180) => [
  figure('rolling12', '2021-06', 224),
  figure('rolling12', '2022-06', 100),
  figure('rolling36', '2022-04', 110),
  figure('rolling36', '2022-05', 150),
  figure('rolling36', '2022-06', threeYears),
];
const target: Target = { ...targetOf(121), ofThreeYears: true };
const judged = (periodType: PeriodType, targets: readonly Target[], threeYears?: number | null) =>
  judge(cardOf(indexFigures(ledger(threeYears)), measure, 'A', periodType), place(targets));

describe('a measure of twelve months and of three years', () => {
  it('is held by the figure of three years to a target of three years', () => {
    const one = judged('rolling12', [target]);
    expect(one.target).toMatchObject({ state: 'missed', value: 180, difference: 59 });
    expect(one.verdict).toEqual({ by: 'target', says: 'missed' });
    expect(one.words.target).toBe(
      'Misses the target of 121 days or less: 180 in the three years to June 2022, 59 days above target.',
    );
    expect(one.words.reading).toBe(
      'Misses the target of 121 days or less: 180 in the three years to June 2022, 59 days above target; 100 in the year to June 2022, down 124 days from 224 a year before',
    );
    expect(one.missed).toMatchObject({ since: { periodEnd: '2022-05-31' }, before: 'not missed' });
  });

  it('says of which figures the numbers of its words are', () => {
    const { speaksOf } = judged('rolling12', [target]);
    const key = (periodType: PeriodType, day: string) => `made_up|A|${periodType}|${day}||`;
    const [now, before] = [key('rolling12', '2022-06-30'), key('rolling12', '2021-06-30')];
    expect(speaksOf.target).toEqual({ figures: [key('rolling36', '2022-06-30')], target: [121] });
    expect(speaksOf.reading.figures).toEqual([now, before, key('rolling36', '2022-06-30')]);
  });

  it('draws that target beside the figures of three years alone', () => {
    expect(judged('rolling12', [target]).targets).toEqual([]);
    expect(judged('rolling36', [target]).targets).toEqual([target]);
    expect(judged('rolling36', [target]).words.reading).toMatch(/^Misses the target of 121 days or less: 180/);
  });

  it('is held by the figure that it opens with to any other target', () => {
    const one = judged('rolling12', [targetOf(121)]);
    expect(one.target).toMatchObject({ state: 'met', value: 100 });
    expect(one.words.target).toBe('Meets the target of 121 days or less: 100.');
    expect(one.targets).toHaveLength(1);
  });

  it('waits for a figure of three years, and says so', () => {
    const one = judged('rolling12', [target], null);
    expect(one.target).toBeNull();
    expect(one.words.target).toBe('No number to set against the target of 121 days or less.');
    expect(one.inForce).toEqual(target);
  });

  it('stands so beside other places too', () => {
    const settings = { council: 'A', targets: [target], rebases: [] };
    const [row] = sideBySide(indexFigures(ledger()), measure, [{ code: 'A', name: 'A' }], 'rolling12', settings);
    expect(row?.standing?.words).toBe(
      'Misses the target of 121 days or less: 180 in the three years to June 2022, 59 days above target; in the year, down 124 days from 224 a year before',
    );
  });
});
