import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asKnownNow,
  asReportedIn,
  formatLedger,
  type LedgerRow,
  ledgerColumns,
  type PublishableFigure,
  parseLedger,
  rowsToAppend,
} from '#published';

const figure = (change: Partial<PublishableFigure> = {}): PublishableFigure => ({
  measure: 'cla_count',
  authority: 'E06000002',
  authorityName: 'Middlesbrough',
  periodType: 'snapshot',
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator: 500,
  denominator: null,
  value: 500,
  unit: 'children',
  symbol: '',
  ...change,
});
const publish = (ledger: LedgerRow[], figures: PublishableFigure[], month: string): LedgerRow[] => [
  ...ledger,
  ...rowsToAppend(ledger, figures, month).rows,
];

describe('the ledger', () => {
  it('takes a figure that is new as final', () => {
    const { rows, added, revised } = rowsToAppend([], [figure()], '2022-02');
    expect(rows).toEqual([{ published: '2022-02', ...figure(), status: 'final' }]);
    expect([added, revised]).toEqual([1, 0]);
  });

  it('takes nothing when the same figures are published again', () => {
    const ledger = publish([], [figure()], '2022-02');
    expect(rowsToAppend(ledger, [figure()], '2022-02').rows).toEqual([]);
    expect(rowsToAppend(ledger, [figure()], '2022-03').rows).toEqual([]);
  });

  it('keeps the old figure beside its revision', () => {
    const ledger = publish(publish([], [figure()], '2022-02'), [figure({ numerator: 498, value: 498 })], '2022-03');
    expect(ledger.map((row) => [row.published, row.value, row.status])).toEqual([
      ['2022-02', 500, 'final'],
      ['2022-03', 498, 'revised'],
    ]);
    expect(asKnownNow(ledger).map((row) => row.value)).toEqual([498]);
    expect(asReportedIn(ledger, '2022-02').map((row) => row.value)).toEqual([500]);
    expect(asReportedIn(ledger, '2022-01')).toEqual([]);
  });

  it('takes a figure whose years start in another month now as the same figure, revised', () => {
    const year = (periodStart: string) => figure({ periodType: 'yearToDate', periodStart });
    const ledger = publish([], [year('2021-04-01')], '2022-02');
    const { rows, ...counts } = rowsToAppend(ledger, [year('2021-09-01')], '2022-03');
    expect(rows.map(({ periodStart, status }) => [periodStart, status])).toEqual([['2021-09-01', 'revised']]);
    expect(counts).toEqual({ added: 0, revised: 1, withdrawn: 0 });
    expect(asKnownNow([...ledger, ...rows])).toHaveLength(1);
  });

  it('counts a figure that turns into a suppressed one as revised', () => {
    const hidden = figure({ numerator: null, value: null, symbol: 'c' });
    expect(rowsToAppend(publish([], [figure()], '2022-02'), [hidden], '2022-03').revised).toBe(1);
  });

  it('revises what stands in the place of a hidden number, and takes nothing where that is the same', () => {
    const hidden = figure({ numerator: null, value: null, symbol: 'c' });
    const small = { ...hidden, bound: { atLeast: null, atMost: 5 } };
    const ledger = publish([], [small], '2022-02');
    expect(rowsToAppend(ledger, [{ ...small, bound: { ...small.bound } }], '2022-03').rows).toEqual([]);
    const { rows, revised } = rowsToAppend(ledger, [hidden], '2022-03');
    expect(revised).toBe(1);
    expect(rows[0]).toMatchObject({ symbol: 'c', status: 'revised' });
    expect(rows[0]).not.toHaveProperty('bound');
    const again = rowsToAppend([...ledger, ...rows], [{ ...small, bound: { atLeast: 97, atMost: null } }], '2022-04');
    expect(again.rows).toMatchObject([{ bound: { atLeast: 97, atMost: null } }]);
  });

  it('withdraws a category that a period gives no longer, once', () => {
    const whole = figure();
    const part = figure({ breakdown: 'sex', category: 'girls', numerator: 240, value: 240 });
    const ledger = publish(publish([], [whole, part], '2022-02'), [whole], '2022-03');
    expect(ledger.at(-1)).toMatchObject({ category: 'girls', value: null, symbol: 'x', status: 'revised' });
    expect(rowsToAppend(ledger, [whole], '2022-04').rows).toEqual([]);
  });

  it('leaves the figures of a period whose extract is gone, and of a measure that is no longer run', () => {
    const february = figure({ periodStart: '2022-02-28', periodEnd: '2022-02-28' });
    const ledger = publish([], [figure(), february], '2022-02');
    expect(rowsToAppend(ledger, [february], '2022-03').rows).toEqual([]);
    expect(rowsToAppend(ledger, [figure({ measure: 'cla_rate' })], '2022-03').withdrawn).toBe(0);
  });

  it.each<[string, Partial<PublishableFigure>]>([
    ['authority_name', { authorityName: '=HYPERLINK("x")' }],
    ['category', { breakdown: 'sex', category: '@girls' }],
    ['breakdown', { breakdown: '+sex', category: 'girls' }],
  ])('is refused where a spreadsheet would take %s for a formula; a negative number is none', (column, change) => {
    const text = (one: Partial<PublishableFigure>) => formatLedger(publish([], [figure(one)], '2022-02'));
    expect(() => parseLedger(text(change))).toThrow(
      new RegExp(`figures\\.csv:2: ${column}: begins like a formula.*begin it with a letter`),
    );
    expect(parseLedger(text({ numerator: -3, value: -3 }))[0]?.value).toBe(-3);
  });

  it('refuses a month before one that is published', () => {
    const ledger = publish([], [figure()], '2022-03');
    expect(() => rowsToAppend(ledger, [figure()], '2022-02')).toThrow(/2022-03 is already published/);
  });

  it('reads back what it writes, to the last digit', () => {
    const number = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true, min: -0.5 }));
    fc.assert(
      fc.property(
        fc.string().map((text) => `a${text}`),
        number,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (category, part, value) => {
          const row: LedgerRow = {
            published: '2022-02',
            ...figure({ category: category.trim(), numerator: part === 0 ? 0 : part, value: value === 0 ? 0 : value }),
            status: 'final',
          };
          expect(parseLedger(formatLedger([row]))).toEqual([row]);
        },
      ),
    );
  });

  it('says on which line it cannot be read, and why', () => {
    const text = formatLedger(publish([], [figure(), figure({ category: 'other' })], '2022-02'));
    expect(() =>
      parseLedger(
        text.replace(
          'E06000002,Middlesbrough,snapshot,2022-01-31,2022-01-31,,other',
          'E06000002,Middlesbrough,fortnight,2022-01-31,2022-01-31,,other',
        ),
      ),
    ).toThrow(/figures\.csv:3: period_type/);
    expect(() => parseLedger(text.replace('published,measure', 'published,mesure'))).toThrow(
      /columns measure are missing/,
    );
    expect(() => parseLedger(text.replace('500,,500', 'about 500,,500'))).toThrow(/figures\.csv:2: numerator/);
    expect(() => parseLedger('')).toThrow(/figures\.csv:1/);
  });

  it('has no column but those of the contract', () => {
    expect(formatLedger([]).trim()).toBe(ledgerColumns.join(','));
  });
});
