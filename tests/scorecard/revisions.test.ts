import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '#published';
import { inListedOrder, revisionsByPublication } from '#scorecard';

const row = (published: string, numerator: number | null, symbol: LedgerRow['symbol'] = ''): LedgerRow => ({
  published,
  measure: 'cla_count',
  authority: 'E06000002',
  authorityName: 'Middlesbrough',
  periodType: 'snapshot',
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator,
  denominator: null,
  value: numerator,
  unit: 'children',
  symbol,
  status: published === '2022-01' ? 'final' : 'revised',
});
const revisionsIn = (ledger: LedgerRow[]) =>
  [...revisionsByPublication(ledger)].map(([month, revisions]) => [
    month,
    revisions.map(({ before, after }) => [before.value ?? before.symbol, after.value ?? after.symbol]),
  ]);

describe('revisions', () => {
  it('stand under the publication that made them, with what was said before', () => {
    expect(revisionsIn([row('2022-01', 60), row('2022-02', 70), row('2022-04', 61)])).toEqual([
      ['2022-02', [[60, 70]]],
      ['2022-04', [[70, 61]]],
    ]);
    expect(revisionsIn([row('2022-01', 60)])).toEqual([]);
  });

  it('are none where a month was published again: it counts as it stands at its end', () => {
    const again = [row('2022-01', 60), row('2022-01', 61), row('2022-02', 70), row('2022-02', 62)];
    expect(revisionsIn(again)).toEqual([['2022-02', [[61, 62]]]]);
  });

  it('hide throughout what is hidden now', () => {
    expect(revisionsIn([row('2022-01', 60), row('2022-02', 70), row('2022-03', null, 'c')])).toEqual([
      ['2022-02', [['c', 'c']]],
      ['2022-03', [['c', 'c']]],
    ]);
  });
});

describe('inListedOrder', () => {
  it('has the categories of a period in the order of the measure, and all else as it came', () => {
    const revisionOf = (category: string, periodEnd: string, measure = 'cla_count') => {
      const one = { ...row('2022-01', 6), measure, periodEnd, breakdown: category === '' ? '' : 'sex', category };
      return { before: one, after: one };
    };
    const sorted = inListedOrder(
      [
        revisionOf('boys', '2022-02-28', 'other'),
        revisionOf('', '2022-01-31'),
        revisionOf('boys', '2022-01-31'),
        revisionOf('girls', '2022-01-31'),
        revisionOf('boys', '2021-12-31'),
      ],
      [{ id: 'cla_count', breakdowns: [{ name: 'sex', categories: ['girls', 'boys'], addsUp: true }] }],
    );
    expect(sorted.map(({ after }) => [after.measure, after.periodEnd, after.category])).toEqual([
      ['other', '2022-02-28', 'boys'],
      ['cla_count', '2022-01-31', ''],
      ['cla_count', '2022-01-31', 'girls'],
      ['cla_count', '2022-01-31', 'boys'],
      ['cla_count', '2021-12-31', 'boys'],
    ]);
  });
});
