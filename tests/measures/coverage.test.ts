import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import { type Figure, unitOf } from '#figure';
import { withConsortiumTotals, withoutThinlyKnown, withRollUps } from '#measures';

const mean = {
  id: 'mean_weeks',
  unit: unitOf('weeks'),
  periodTypes: ['month'],
  rareEvents: true,
  coverage: { of: 'cla_ceased', atLeast: 80, needs: 'RNE S' },
} as unknown as Measure;
const count = { id: 'cla_ceased', unit: unitOf('children'), periodTypes: ['month'], rareEvents: true } as Measure;
const measures = [mean, count];
const figure = (measure: string, numbers: Partial<Figure>): Figure => ({
  measure,
  authority: 'E06000001',
  periodType: 'month',
  periodStart: '2022-03-01',
  periodEnd: '2022-03-31',
  breakdown: '',
  category: '',
  numerator: 0,
  denominator: null,
  value: 0,
  ...numbers,
});
const known = (children: number, numbers: Partial<Figure> = {}) =>
  figure('mean_weeks', { numerator: 7 * children, denominator: children, value: 7, ...numbers });
const all = (children: number, numbers: Partial<Figure> = {}) =>
  figure('cla_ceased', { numerator: children, value: children, ...numbers });
const covers = (knows: boolean) => ({ knows: () => knows });

describe('a figure of which too few are known', () => {
  it('has no number below the share, and is as it was from the share on', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 400 }), (one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const { figures, thin } = withoutThinlyKnown([known(few), all(many)], measures, covers(true));
        const isThin = many >= 10 && few < 0.8 * many;
        expect(figures[0]).toEqual(
          isThin ? { ...known(few), numerator: null, denominator: null, value: null } : known(few),
        );
        expect(figures[1]).toEqual(all(many));
        expect(thin.map(({ known: of, all: whole }) => [of, whole])).toEqual(isThin ? [[few, many]] : []);
      }),
    );
  });

  it('is known of those too who are not due yet', () => {
    const due = known(40, { breakdown: 'due', category: 'not due yet', numerator: 25 });
    expect(withoutThinlyKnown([known(15), due, all(40)], measures, covers(true)).thin).toEqual([]);
    const fewer = { ...due, numerator: 16 };
    expect(withoutThinlyKnown([known(15), fewer, all(40)], measures, covers(true)).thin).toMatchObject([
      { known: 31, all: 40 },
    ]);
  });

  it('takes its categories with it', () => {
    const part = known(12, { breakdown: 'sex', category: 'girls' });
    const { figures } = withoutThinlyKnown([known(15), part, all(40)], measures, covers(true));
    expect(figures.slice(0, 2).map(({ denominator }) => denominator)).toEqual([null, null]);
  });

  it('stands there without a number where the measure gave nothing, unless its sources do not cover the month', () => {
    const nothing = { measure: 'mean_weeks', numerator: null, denominator: null, value: null };
    expect(withoutThinlyKnown([all(12)], measures, covers(true)).figures).toMatchObject([all(12), nothing]);
    expect(withoutThinlyKnown([all(12)], measures, covers(false))).toEqual({ figures: [all(12)], thin: [] });
  });

  it('leaves neither a window nor a total of which it is a part', () => {
    const days = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2021, at + 1, 0)).toISOString().slice(0, 10));
    const year = days.flatMap((periodEnd, at) => [
      known(at === 4 ? 3 : 20, { periodEnd }),
      all(20, { periodEnd }),
      known(20, { periodEnd, authority: 'E06000002' }),
    ]);
    const { figures } = withoutThinlyKnown(year, measures, covers(true));
    const windows = withRollUps(figures, measures).filter(({ periodType }) => periodType === 'rolling12');
    const own = windows.find(({ measure, authority }) => measure === 'mean_weeks' && authority === 'E06000001');
    expect(own).toMatchObject({ numerator: null, denominator: null, value: null });
    const consortium = {
      code: 'ALL',
      name: 'All',
      members: ['E06000001', 'E06000002'],
      scorecard: [{ title: 'x', measures: ['mean_weeks'] }],
    };
    const totals = withConsortiumTotals(figures, measures, consortium as never);
    const total = totals.find(({ authority, periodEnd }) => authority === 'ALL' && periodEnd === days[4]);
    expect(total).toMatchObject({ denominator: null, value: null });
  });
});
