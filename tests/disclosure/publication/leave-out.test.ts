import { describe, expect, it } from 'vitest';
import { figureKey, type PeriodType } from '#figure';
import type { PublishableFigure } from '#published';
import { leaveOut } from '#src/disclosure/publication/leave-out.ts';
import { figureOf } from './small-edition.ts';

const rowOf = (measure: string, category = '', rest: Partial<PublishableFigure> = {}): PublishableFigure => ({
  ...figureOf(measure, 9, category === '' ? {} : { breakdown: 'kind', category }),
  authorityName: 'North',
  unit: 'children',
  symbol: '',
  ...rest,
});
const secret = rowOf('homes', 'a', { numerator: null, value: null, symbol: 'c', bound: { atLeast: null, atMost: 5 } });
const rows = [
  secret,
  rowOf('homes', 'a', { periodType: 'month' as PeriodType }),
  rowOf('homes', 'b'),
  rowOf('homes'),
  rowOf('homes', '', { periodEnd: '2021-12-31' }),
  rowOf('moves'),
];
const weak = [{ id: 'a', of: [[`${figureKey(secret)}|N`, 1]] as const }];
const day = (row: PublishableFigure) => `${row.measure} ${row.periodType} ${row.periodEnd} ${row.category}`.trim();

/** Leaves out until an examination of what a reader sees finds nothing. */
async function until(isClosed: (seen: readonly PublishableFigure[]) => boolean, before: PublishableFigure[] = []) {
  const seen: string[][] = [];
  const found = await leaveOut(rows, weak, {
    examine: async (all) => {
      seen.push(all.map((row) => row.symbol || String(row.numerator)));
      return isClosed(all) ? [] : weak;
    },
    published: new Map(before.map((row) => [figureKey(row), row])),
  });
  return { ...found, left: found.rows.map(day), seen };
}
const saysNothingOf = (test: (row: PublishableFigure) => boolean) => (all: readonly PublishableFigure[]) =>
  all.filter(test).every(({ numerator, symbol }) => numerator === null && symbol === '');

describe('what cannot be closed by hiding', () => {
  it('first says nothing in the place of what is hidden', async () => {
    const { left, rows: found, leftOut, open } = await until((all) => all.every(({ bound }) => bound === undefined));
    expect(left).toEqual(rows.map(day));
    expect(found[0]).toMatchObject({ symbol: 'c' });
    expect([...leftOut, ...open]).toEqual([]);
  });

  it('leaves standing what was said in its place before', async () => {
    const isSilent = (all: readonly PublishableFigure[]) => all.every(({ bound }) => bound === undefined);
    const { rows: found, open } = await until(isSilent, [secret]);
    expect(found.find(({ bound }) => bound !== undefined)).toEqual(secret);
    expect(open).toEqual(weak);
  });

  it('then is left out with its category, by whatever period', async () => {
    const { left, leftOut } = await until(saysNothingOf(({ category }) => category === 'a'));
    expect(left).toEqual(rows.slice(2).map(day));
    expect([...leftOut.values()]).toEqual(['category', 'category']);
  });

  it('then with its breakdown, with all of its day, and with all of its measure, never with another', async () => {
    const breakdown = await until(saysNothingOf(({ category }) => category !== ''));
    expect(breakdown.left).toEqual(rows.slice(3).map(day));
    const whole = await until(saysNothingOf((row) => row.measure === 'homes' && row.periodEnd === '2022-01-31'));
    expect(whole.left).toEqual(rows.slice(4).map(day));
    const measure = await until(saysNothingOf((row) => row.measure === 'homes'));
    expect(measure.left).toEqual(['moves snapshot 2022-01-31']);
    expect(new Set(measure.leftOut.values())).toEqual(new Set(['category', 'breakdown', 'period', 'measure']));
  });

  it('is a secret still: every examination of it has it, with no number', async () => {
    const { seen } = await until(() => false);
    expect(seen.map((all) => all.length)).toEqual([...Array.from({ length: 5 }, () => rows.length), 1]);
  });

  it('stays open where all of its measure is not enough, and is reported', async () => {
    const { left, open } = await until(() => false);
    expect(left).toEqual(['moves snapshot 2022-01-31']);
    expect(open).toEqual(weak);
  });

  it('stays as it was published before', async () => {
    const before = [rowOf('homes'), rowOf('homes', 'b', { numerator: 20, value: 20 })];
    const { rows: found, leftOut } = await until(
      saysNothingOf(({ category }) => category === 'b'),
      before,
    );
    expect(found.map(({ numerator }) => numerator)).toEqual([20, 9, 9]);
    expect(leftOut.get(figureKey(before[1] as PublishableFigure))).toBe('breakdown');
    expect(leftOut.has(figureKey(before[0] as PublishableFigure))).toBe(false);
  });
});
