import { describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import type { LedgerRow } from '#published';
import { cardOf, indexFigures } from '#scorecard';
import { measureOf } from './judged/judged-fixture.ts';
import { ledgerRow } from './series-fixture.ts';

const due = { breakdown: 'due', category: 'not due yet', measure: 'made_up', unit: 'percent' };
const card = (rows: LedgerRow[], about: Measure['about'] = 'practice') => {
  const measure = measureOf({ about, breakdowns: [{ name: 'due', categories: ['not due yet'], addsUp: false }] });
  const whole = ledgerRow('2022-07', 90, { measure: 'made_up', unit: 'percent', numerator: 90, denominator: 100 });
  return cardOf(indexFigures([whole, ...rows]), measure, 'A', 'snapshot');
};
const told = (numerator: number | null, other: Partial<LedgerRow> = {}, about?: Measure['about']) =>
  card([ledgerRow('2022-07', numerator, { ...due, numerator, denominator: 110, ...other })], about).notDue;

describe('who is not due yet', () => {
  it.each([
    [10, 'practice', 'About 10 more are not due yet.'],
    [12, 'organisation', '12 more are not due yet.'],
    [1, 'organisation', '1 more is not due yet.'],
    [1250, 'organisation', '1,250 more are not due yet.'],
  ] as const)('is told in a sentence: %d of %s', (numerator, about, words) => {
    expect(told(numerator, {}, about)).toEqual({
      words,
      speaksOf: { figures: ['made_up|A|snapshot|2022-07-31|due|not due yet'] },
    });
  });

  it('is not told where nobody is, or there is nobody at all', () => {
    expect(told(0)).toBeNull();
    expect(told(null, { symbol: 'z' })).toBeNull();
  });

  it('is said to be hidden or unknown without saying that there are any', () => {
    expect(told(null)?.words).toBe('How many more are not due yet is hidden, so that no child can be recognised.');
    expect(told(null, { symbol: 'x' })?.words).toBe('How many more are not due yet is not known.');
    expect(told(null)?.speaksOf).toEqual({});
  });

  it('is told of the day of the latest figure alone', () => {
    expect(card([ledgerRow('2022-06', 10, { ...due, numerator: 10, denominator: 110 })]).notDue).toBeNull();
    expect(card([]).notDue).toBeNull();
  });

  it('is no group of the measure', () => {
    expect(card([ledgerRow('2022-07', 9, { ...due, numerator: 10, denominator: 110 })]).breakdowns).toEqual([]);
  });
});
