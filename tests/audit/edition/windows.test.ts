import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#audit';
import { addDays, monthEnd, monthStart, shiftMonth } from '#calendar';
import { windowSums, windowsOf } from '#src/audit/edition/windows.ts';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const months = Array.from({ length: 48 }, (_, at) => shiftMonth('2018-07', at));
const lengths = { month: 1, quarter: 3, rolling12: 12, rolling36: 36 } as const;

/** A window of a type that ends with a month. */
function rowOf(periodType: string, end: string): FigureRow {
  const length = periodType === 'yearToDate' ? ((Number(end.slice(5)) + 8) % 12) + 1 : lengths[periodType as 'month'];
  return {
    measure: 'adopted',
    authority: 'E1',
    breakdown: '',
    category: '',
    periodType,
    periodStart: monthStart(shiftMonth(end, 1 - length)),
    periodEnd: monthEnd(end),
  } as FigureRow;
}
const countIn = ({ periodStart, periodEnd }: FigureRow, events: readonly number[]) =>
  events.filter((_, at) => {
    const day = monthStart(months[at] as string);
    return day >= periodStart && day <= periodEnd;
  });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isInside = (row: FigureRow) => row.periodStart >= monthStart(months[0] as string);

const windows = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom('month', 'quarter', 'yearToDate', 'rolling12', 'rolling36'),
    end: fc.constantFrom(...months),
  }),
  { minLength: 2, maxLength: 30, selector: ({ type, end }) => `${type} ${end}` },
);

describe('what windows of any types say of one another', () => {
  it('holds of any events whatever', () => {
    let said = 0;
    const events = fc.array(fc.nat({ max: 9 }), { minLength: months.length, maxLength: months.length });
    fc.assert(
      fc.property(windows, events, (chosen, counts) => {
        const rows = chosen.map(({ type, end }) => rowOf(type, end)).filter(isInside);
        const value = new Map([...windowsOf(rows).values()].flat().map(({ key }, at) => [key, at] as const));
        const of = new Map([...value].map(([key, at]) => [key, sum(countIn(rows[at] as FigureRow, counts))]));
        for (const { keys, factors, sign } of [...windowsOf(rows).values()].flatMap(windowSums)) {
          said += 1;
          const all = sum(keys.map((key, at) => (factors[at] as number) * (of.get(key) as number)));
          if (sign === 'zero') expect(all).toBe(0);
          else expect(all).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(said).toBeGreaterThan(900);
  });

  it('says of a stretch that is put together in two ways that it is the same', () => {
    const rows = [rowOf('yearToDate', '2021-06'), rowOf('yearToDate', '2021-09'), rowOf('quarter', '2021-09')];
    const sums = [...windowsOf(rows).values()].flatMap(windowSums);
    expect(sums.filter(({ sign }) => sign === 'zero')).toHaveLength(1);
  });

  it('says nothing of windows of one type, nor of days', () => {
    expect(windowSums([...windowsOf([rowOf('month', '2021-06'), rowOf('month', '2021-07')]).values()].flat())).toEqual(
      [],
    );
    expect(windowsOf([{ ...rowOf('month', '2021-06'), periodStart: '2021-06-30', periodEnd: '2021-06-30' }]).size).toBe(
      0,
    );
  });
});

describe('an audit', () => {
  const at = (periodType: string, start: string, end: string, n: number | 'c'): PublishedRow => ({
    measure: 'suspended',
    periodType,
    start,
    end,
    n,
  });

  it('works out a step between years to date by twelve months that end when no year to date does', () => {
    const measures = measuresOf({ suspended: { periodTypes: ['rolling12', 'yearToDate'] } });
    const rows = [
      at('yearToDate', '2020-09-01', '2020-09-30', 1),
      at('yearToDate', '2020-09-01', '2020-12-31', 'c'),
      at('yearToDate', '2020-09-01', '2021-03-31', 31),
      at('yearToDate', '2020-09-01', '2021-06-30', 55),
      at('yearToDate', '2021-09-01', '2021-09-30', 7),
      at('yearToDate', '2021-09-01', '2021-12-31', 26),
      at('rolling12', '2020-10-01', '2021-09-30', 64),
      at('rolling12', '2021-01-01', '2021-12-31', 57),
    ];
    // 57 - 26 are those from January to August, of whom 64 - 7 - (31 - 1) - (55 - 31) came in July and August.
    const found = audited(rows, measures).found('suspended|E06000001|yearToDate|2021-03-31|||N step (2022-03)');
    expect(found).toMatchObject({ lower: 4, upper: 4, safe: false });
  });

  it('works out a year to date by what three years gained', () => {
    const measures = measuresOf({ suspended: { periodTypes: ['rolling36', 'yearToDate'] } });
    const rows = [
      at('rolling36', '2018-07-01', '2021-06-30', 25),
      at('rolling36', '2018-10-01', '2021-09-30', 29),
      at('yearToDate', '2021-04-01', '2021-06-30', 'c'),
      at('yearToDate', '2021-04-01', '2021-09-30', 5),
    ];
    const { found } = audited(rows, measures);
    expect(found('suspended|E06000001|yearToDate|2021-06-30|||N')).toMatchObject({ lower: 1, upper: 1, safe: false });
  });

  it('expects nothing of the kind of numbers that do not add up, as of children who count once however often', () => {
    const measures = measuresOf({ suspended: { periodTypes: ['rolling12', 'month'] } });
    const shown = [1, 2, 3, 4].map((month): PublishedRow[] => [
      at('month', `2022-0${month}-01`, monthEnd(`2022-0${month}`), 30),
      at('rolling12', addDays(`2022-0${month}-28`, -300), monthEnd(`2022-0${month}`), 20),
    ]);
    expect(audited([...shown.flat(), at('month', '2022-05-01', '2022-05-31', 'c')], measures).verdict).toBe('safe');
  });
});
