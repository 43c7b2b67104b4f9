import { describe, expect, it } from 'vitest';
import { asKnownNow, formatBounds, type LedgerRow, type PublishableFigure, rowsToAppend, withBounds } from '#published';

const figure = (measure: string, change: Partial<PublishableFigure> = {}): PublishableFigure => ({
  measure,
  authority: 'E06000002',
  authorityName: 'Middlesbrough',
  periodType: 'snapshot',
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator: null,
  denominator: null,
  value: null,
  unit: 'children',
  symbol: 'c',
  ...change,
});
const few = { atLeast: null, atMost: 9 };
const most = { atLeast: 97, atMost: null };
const publish = (ledger: readonly LedgerRow[], figures: PublishableFigure[], month: string): LedgerRow[] => [
  ...ledger,
  ...rowsToAppend(ledger, figures, month).rows,
];
const first = publish(
  [],
  [figure('seen', { bound: most }), figure('missing', { bound: few }), figure('other')],
  '2022-02',
);
const header = 'published,measure,authority_code,period_type,period_end,breakdown,category,at_least,at_most\n';
const withoutBounds = (rows: readonly LedgerRow[]): LedgerRow[] => rows.map(({ bound: _, ...row }) => row);

describe('bounds.csv', () => {
  it('lists what is stated in place of hidden figures, by publication and figure', () => {
    expect(formatBounds(first)).toBe(
      `${header}2022-02,missing,E06000002,snapshot,2022-01-31,,,,9\n2022-02,seen,E06000002,snapshot,2022-01-31,,,97,\n`,
    );
    expect(formatBounds([])).toBe(header);
  });

  it('is read back into the rows that it speaks of', () => {
    expect(withBounds(withoutBounds(first), formatBounds(first))).toEqual(first);
  });

  it('grows at its end and nowhere else', () => {
    const later = figure('after', { periodEnd: '2022-02-28', bound: few });
    const second = publish(first, [...first, later], '2022-03');
    expect(formatBounds(second)).toBe(`${formatBounds(first)}2022-03,after,E06000002,snapshot,2022-02-28,,,,9\n`);
  });

  it('stands while a later publication says the same, and is taken back by one that says nothing', () => {
    expect(publish(first, first, '2022-03')).toEqual(first);
    const again = publish(first, [figure('seen', { bound: most }), figure('missing'), figure('other')], '2022-03');
    expect(again.slice(first.length)).toMatchObject([{ measure: 'missing', symbol: 'c', status: 'revised' }]);
    expect(asKnownNow(again).find(({ measure }) => measure === 'missing')).not.toHaveProperty('bound');
  });

  it('has of a month that was published again what stands at its end', () => {
    const shown = figure('seen', { numerator: 40, denominator: 41, value: 97.6, symbol: '' });
    const wider = { atLeast: null, atMost: 12 };
    const again = publish(first, [shown, figure('missing', { bound: wider }), figure('other')], '2022-02');
    expect(formatBounds(again)).toBe(`${header}2022-02,missing,E06000002,snapshot,2022-01-31,,,,12\n`);
    const read = withBounds(withoutBounds(again), formatBounds(again));
    expect(asKnownNow(read).map(({ measure, bound }) => [measure, bound])).toEqual([
      ['seen', undefined],
      ['missing', wider],
      ['other', undefined],
    ]);
    expect(read.filter(({ bound }) => bound !== undefined)).toHaveLength(1);
  });

  it('states nothing for a figure that is shown or withdrawn later', () => {
    const shown = figure('seen', { numerator: 40, denominator: 41, value: 97.6, symbol: '' });
    const second = publish(first, [shown, figure('missing', { bound: few })], '2022-03');
    expect(asKnownNow(second).map(({ measure, bound }) => [measure, bound])).toEqual([
      ['seen', undefined],
      ['missing', few],
      ['other', undefined],
    ]);
    const gone = publish(first, [{ ...figure('missing'), category: 'x', breakdown: 'y' }], '2022-03');
    expect(gone.find(({ measure, published }) => measure === 'missing' && published === '2022-03')).toBeDefined();
    expect(gone.filter(({ published, bound }) => published === '2022-03' && bound !== undefined)).toEqual([]);
  });

  it.each([
    [
      'of a figure that is shown',
      [figure('seen', { numerator: 9, value: 9, symbol: '' })],
      '',
      /bounds\.csv:2: .* not hidden/,
    ],
    ['of a figure that nobody published', [], '', /bounds\.csv:2: .*hid no such figure/],
    ['twice', [figure('seen')], '2022-02,seen,E06000002,snapshot,2022-01-31,,,,9\n', /bounds\.csv:3: .*already/],
    ['that says nothing', [figure('seen')], '2022-02,seen,E06000002,snapshot,2022-01-31,,,,\n', /bounds\.csv:3/],
    ['that leaves no choice', [figure('seen')], '2022-02,seen,E06000002,snapshot,2022-01-31,,,9,9\n', /bounds\.csv:3/],
    ['that is no number', [figure('seen')], '2022-02,seen,E06000002,snapshot,2022-01-31,,,=1,\n', /bounds\.csv:3/],
  ])('is refused with a bound %s', (_, figures, more, message) => {
    const text = `${header}2022-02,seen,E06000002,snapshot,2022-01-31,,,97,\n${more}`;
    expect(() => withBounds(publish([], figures, '2022-02'), text)).toThrow(message);
  });

  it('is refused without its columns', () => {
    expect(() => withBounds([], 'published,measure\n')).toThrow(/bounds\.csv:1: .*at_least/);
  });
});
