import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, financialYearStart, type Month, monthEnd, monthOf, monthStart, shiftMonth } from '#calendar';
import { publishedPeriodTypes } from '#catalogue';
import { type PeriodType, periodTypes } from '#figure';
import type { LedgerRow } from '#published';
import { leadFirst, leadPeriods } from '#scorecard';
import { ledgerRow } from './series-fixture.ts';

const asAt = '2022-07-31';
const measureOf = (...types: PeriodType[]) => ({ id: 'cla_count', rareEvents: false, periodTypes: types });
const rare = (...types: PeriodType[]) => ({ ...measureOf(...types), rareEvents: true });

/** Figures of quarter ends or months up to a month: `#` a number, `c` a hidden one, `-` none. */
function series(periodType: PeriodType, signs: string, last: Month, step = 1, other: Partial<LedgerRow> = {}) {
  return [...signs].flatMap((sign, at) => {
    const month = shiftMonth(last, (at + 1 - signs.length) * step);
    return sign === '-' ? [] : [ledgerRow(month, sign === '#' ? 20 : null, { periodType, published: month, ...other })];
  });
}

const leadOf = (rows: readonly LedgerRow[], measure: ReturnType<typeof measureOf>, day = asAt) =>
  leadPeriods(rows, day)(measure, 'A');

describe('the lead period', () => {
  const twelve = (signs: string, other: Partial<LedgerRow> = {}) => series('rolling12', signs, '2022-03', 3, other);

  it.each<[string, LedgerRow[], ReturnType<typeof measureOf>, PeriodType]>([
    ['is the only one that there is', [], measureOf('snapshot'), 'snapshot'],
    [
      'is the month, where 8 of the last 10 are numbers',
      [...series('month', 'cccc#c######c#', '2022-03'), ...twelve('####')],
      measureOf('rolling12', 'month'),
      'month',
    ],
    [
      'is a longer one, where only 7 are',
      [...series('month', '####c#c####c##', '2022-03'), ...twelve('####')],
      measureOf('month', 'rolling12'),
      'rolling12',
    ],
    [
      'takes four of five where there are fewer than ten',
      [...series('quarter', '#c###', '2022-03', 3), ...twelve('#####')],
      measureOf('quarter', 'rolling12'),
      'quarter',
    ],
    [
      'is no period of which there are fewer than a year of quarter ends',
      [...series('month', '###', '2022-03'), ...twelve('####')],
      measureOf('month', 'rolling12'),
      'rolling12',
    ],
    [
      'is the most readable one, where none is readable often',
      [...series('month', 'ccc#cc#ccc', '2022-03'), ...twelve('#cc#c'), ...series('rolling36', 'c##cc', '2022-03', 3)],
      measureOf('month', 'rolling12', 'rolling36'),
      'rolling36',
    ],
    [
      'is the longer of two that are as readable',
      [...series('month', 'c#c#', '2022-03'), ...twelve('cc##')],
      measureOf('month', 'rolling12'),
      'rolling12',
    ],
    [
      'never is the month of what is rare',
      [...series('month', '##############', '2022-03'), ...twelve('c#cc')],
      rare('month'),
      'rolling12',
    ],
    [
      'never is a year to date of what is rare',
      [...series('yearToDate', '#####', '2022-03', 3), ...twelve('#ccc'), ...series('rolling36', '#', '2022-03')],
      rare('yearToDate', 'rolling12', 'rolling36'),
      'rolling36',
    ],
    [
      'is the month of what is rare while nothing longer was published',
      series('month', '####', '2022-03'),
      rare('month'),
      'month',
    ],
    [
      'goes by the groups, where there is no whole',
      [
        ...series('month', 'cccc', '2022-03', 1, { breakdown: 'home', category: 'one' }),
        ...series('month', '####', '2022-03', 1, { breakdown: 'home', category: 'other' }),
        ...series('rolling12', '####', '2022-03', 3, { breakdown: 'home', category: 'one' }),
      ],
      measureOf('month', 'rolling12'),
      'month',
    ],
    [
      'does not go by the groups, where there is one',
      [
        ...series('month', 'cccc', '2022-03'),
        ...series('month', '####', '2022-03', 1, { breakdown: 'home', category: 'other' }),
        ...twelve('####'),
      ],
      measureOf('month', 'rolling12'),
      'rolling12',
    ],
    [
      'looks at all figures, where none is of a year before this one',
      [...series('month', '####', '2022-07'), ...series('rolling12', 'cc', '2022-07', 3)],
      measureOf('month', 'rolling12'),
      'month',
    ],
  ])('%s', (_, rows, measure, expected) => {
    expect(leadOf(rows, measure)).toBe(expected);
  });

  it('is that of a place: others have their own', () => {
    const rows = [
      ...series('month', '##########', '2022-03'),
      ...series('month', 'cccccccccc', '2022-03', 1, { authority: 'B' }),
      ...twelve('####'),
      ...twelve('####', { authority: 'B' }),
    ];
    const leads = leadPeriods(rows, asAt);
    expect(['A', 'B'].map((place) => leads(measureOf('month', 'rolling12'), place))).toEqual(['month', 'rolling12']);
  });

  it('is chosen anew on 1 April', () => {
    const rows = [...series('month', '##########cccccccccccc', '2022-03'), ...twelve('########')];
    const measure = measureOf('month', 'rolling12');
    expect(leadOf(rows, measure, '2022-03-31')).toBe('month');
    expect(leadOf(rows, measure, '2022-04-30')).toBe('rolling12');
  });

  it('is the one of its day, whatever was published later', () => {
    const rows = [...series('month', '####', '2021-06'), ...twelve('####', { published: '2022-03' })];
    expect(leadOf(rows, rare('month'), '2021-07-31')).toBe('month');
    expect(leadOf(rows, rare('month'), '2022-03-31')).toBe('rolling12');
  });

  it('stands before the others, which keep their order', () => {
    expect(leadFirst(measureOf('rolling12', 'yearToDate', 'rolling36'), 'rolling36')).toEqual([
      'rolling36',
      'rolling12',
      'yearToDate',
    ]);
    expect(leadFirst(rare('month'), 'rolling12')).toEqual(['rolling12', 'month']);
  });
});

const sign = fc.constantFrom('#', '#', '#', 'c', '-');
const types = fc.uniqueArray(fc.constantFrom(...periodTypes), { minLength: 1, maxLength: 4 });
const anyCase = fc
  .record({
    types,
    rareEvents: fc.boolean(),
    seed: fc.array(fc.array(sign, { maxLength: 26 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ types, rareEvents, seed }) => {
    const measure = { id: 'cla_count', rareEvents, periodTypes: types };
    const rows = publishedPeriodTypes(measure).flatMap((type, at) =>
      series(type, (seed[at] ?? []).join(''), '2022-07', at === 0 ? 1 : 3),
    );
    return { measure, rows: rows.toSorted((one, other) => (one.published < other.published ? -1 : 1)) };
  });

/** Months from the shortest to the longest that a figure of a period type may cover. */
const months: Record<PeriodType, number> = {
  snapshot: 0,
  month: 1,
  quarter: 3,
  yearToDate: 11,
  rolling12: 12,
  annual: 12,
  rolling36: 36,
};
const shareOf = (rows: readonly LedgerRow[], type: PeriodType, before: string) => {
  const last = rows
    .filter(({ periodType, periodEnd }) => periodType === type && periodEnd < before)
    .map(({ periodEnd, value }) => ({ periodEnd, value }))
    .sort((one, other) => one.periodEnd.localeCompare(other.periodEnd))
    .slice(-10);
  return {
    count: last.length,
    share: last.length === 0 ? 0 : last.filter(({ value }) => value !== null).length / last.length,
  };
};

describe('whatever was published, the lead period', () => {
  it('has figures, if any of the measure has', () => {
    fc.assert(
      fc.property(anyCase, ({ measure, rows }) => {
        const lead = leadOf(rows, measure);
        expect(publishedPeriodTypes(measure)).toContain(lead);
        if (rows.length > 0) expect(rows.some(({ periodType }) => periodType === lead)).toBe(true);
      }),
    );
  });

  it('of rare events covers twelve months, once twelve are published', () => {
    fc.assert(
      fc.property(anyCase, ({ measure, rows }) => {
        fc.pre(measure.rareEvents && rows.some(({ periodType }) => months[periodType] >= 12));
        expect(['month', 'quarter', 'yearToDate']).not.toContain(leadOf(rows, measure));
      }),
    );
  });

  it('has no shorter one that is readable in four of five, and is so itself or more readable than the shorter', () => {
    fc.assert(
      fc.property(anyCase, ({ measure, rows }) => {
        fc.pre(!measure.rareEvents && rows.some(({ periodEnd }) => periodEnd < '2022-04-01'));
        const lead = leadOf(rows, measure);
        const own = shareOf(rows, lead, '2022-04-01');
        for (const type of new Set(rows.map(({ periodType }) => periodType))) {
          if (months[type] >= months[lead]) continue;
          const other = shareOf(rows, type, '2022-04-01');
          expect(other.count >= 4 && other.share >= 0.8).toBe(false);
          if (own.share < 0.8 || own.count < 4) expect(other.share).toBeLessThanOrEqual(own.share);
        }
      }),
    );
  });

  it('stays the same all year, whatever is published or corrected after its first publication', () => {
    const later = fc.array(fc.record({ at: fc.nat(), value: fc.option(fc.nat(), { nil: null }) }), { maxLength: 8 });
    fc.assert(
      fc.property(anyCase, later, fc.integer({ min: 1, max: 8 }), ({ measure, rows }, changes, after) => {
        const day = '2022-04-30';
        const known = rows.filter(({ published }) => published <= '2022-04');
        fc.pre(
          known.some(({ periodEnd, periodType }) => periodEnd < financialYearStart(day) && periodType !== 'month'),
        );
        const opening = ledgerRow('2022-04', 20, { published: '2022-04', measure: 'another' });
        const revised = changes.map(({ at, value }): LedgerRow => {
          const row = known[at % known.length] as LedgerRow;
          return { ...row, published: '2022-05', value, numerator: value, symbol: value === null ? 'c' : '' };
        });
        const fresh = rows.filter(({ published }) => published > '2022-04');
        const laterDay = monthEnd(monthOf(addMonths(monthStart('2022-04'), after)));
        fc.pre(
          new Set(known.map(({ periodType }) => periodType)).size ===
            new Set(rows.map(({ periodType }) => periodType)).size,
        );
        const all = [...known, opening, ...revised, ...fresh];
        expect(leadOf(all, measure, laterDay)).toBe(leadOf([...known, opening], measure, day));
      }),
    );
  });

  it('depends neither on the order in which a measure lists its periods, nor on that of one publication', () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ measure, rows }, isTurned) => {
        const turned = { ...measure, periodTypes: measure.periodTypes.toReversed() };
        const inMonth = isTurned ? rows.map((row) => ({ ...row, published: '2022-07' })).toReversed() : rows;
        const before = isTurned ? rows.map((row) => ({ ...row, published: '2022-07' })) : rows;
        expect(leadOf(inMonth, turned)).toBe(leadOf(before, measure));
      }),
    );
  });
});
