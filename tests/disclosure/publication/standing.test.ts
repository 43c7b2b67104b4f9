import { describe, expect, it } from 'vitest';
import { standardPolicy } from '#disclosure';
import { type Figure, figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { standingNumbers } from '#src/disclosure/publication/standing.ts';
import { figureOf, ledgerOf, measureOf } from './small-edition.ts';

const measures = new Map(
  [
    measureOf('homes', 'unit: children\nperiodType: snapshot\nbreakdowns: [{ name: kind, categories: [a] }]'),
    measureOf('share', 'unit: percent\nperiodType: snapshot'),
    measureOf('posts', 'unit: social workers\nperiodType: snapshot\nabout: organisation'),
  ].map((measure) => [measure.id, measure]),
);
const shown = (figure: Figure, rest: Partial<PublishableFigure> = {}): PublishableFigure => ({
  ...figure,
  authorityName: 'North',
  unit: 'children',
  symbol: '',
  ...rest,
});
const hidden = (figure: Figure, bound?: PublishableFigure['bound']): PublishableFigure =>
  shown(figure, { numerator: null, denominator: null, value: null, symbol: 'c', ...(bound && { bound }) });

function standing(figure: Figure, row: PublishableFigure, before: PublishableFigure[] = [], part = 'N') {
  const known = { figures: [figure], measures, ledger: ledgerOf(before), policyOf: () => standardPolicy };
  return standingNumbers({ ...known, worth: () => 8 })(`${figureKey(figure)}|${part}`, row);
}

describe('how a number stands', () => {
  const nine = figureOf('homes', 9);
  const part = figureOf('homes', 9, { breakdown: 'kind', category: 'a' });

  it('is what it is where it is shown, and costs what it is worth', () => {
    expect(standing(nine, shown(nine))).toEqual({ count: 9, least: 9, most: 9, lowest: 1, cost: 8 });
  });

  it('is a range where it is rounded', () => {
    expect(standing(part, shown(part, { numerator: 10 }))).toMatchObject({ least: 8, most: 12, cost: 8 });
    const few = { ...part, numerator: 2 };
    expect(standing(few, shown(few, { numerator: 5 }))).toMatchObject({ count: 2, least: 1, most: 7 });
  });

  it('is at least one where it is hidden, and has no cost any longer', () => {
    expect(standing(nine, hidden(nine))).toMatchObject({ least: 1, lowest: 1, cost: null });
    expect(standing(nine, hidden(nine))?.most).toBeGreaterThan(1000);
  });

  it('keeps to what is said in its place, which costs a little', () => {
    const four = figureOf('homes', 4);
    const found = standing(four, hidden(four, { atLeast: null, atMost: 5 }));
    expect(found).toEqual({ count: 4, least: 1, most: 5, lowest: 1, cost: 2 });
    const share = figureOf('share', 4, { denominator: 200 });
    expect(standing(share, hidden(share, { atLeast: null, atMost: 3 }))).toMatchObject({ least: 0, most: 6, cost: 2 });
    const nearly = figureOf('share', 197, { denominator: 200 });
    expect(standing(nearly, hidden(nearly, { atLeast: 97, atMost: null }))).toMatchObject({ least: 194, cost: 2 });
    expect(standing(nearly, hidden(nearly, { atLeast: 97, atMost: null }), [], 'D')).toMatchObject({ cost: null });
  });

  it('cannot be hidden where it is zero, of the organisation or published already', () => {
    const zero = figureOf('homes', 0);
    const posts = figureOf('posts', 9);
    expect(standing(zero, shown(zero))).toMatchObject({ least: 0, most: 0, cost: null });
    expect(standing(posts, shown(posts))).toMatchObject({ least: 9, most: 9, cost: null });
    expect(standing(nine, shown(nine), [shown(nine)])).toMatchObject({ cost: null });
    expect(standing(nine, shown(nine), [shown({ ...nine, numerator: 8, value: 8 })])).toMatchObject({ cost: 8 });
    const four = figureOf('homes', 4);
    const few = hidden(four, { atLeast: null, atMost: 5 });
    expect(standing(four, few, [few])).toMatchObject({ most: 5, cost: null });
    expect(standing(four, hidden(four), [hidden(four)])).toMatchObject({ most: 1_000_000, cost: null });
    expect(standing(four, few, [hidden(four)])).toMatchObject({ most: 5, cost: 2 });
    expect(standing(nine, shown(nine), [few])).toMatchObject({ least: 9, most: 9, cost: 8 });
    expect(standing(nine, shown(nine), [hidden(four)])).toMatchObject({ cost: 8 });
  });

  it('is nobody where it is of nobody, and no number where nothing is known or counted', () => {
    const nobody = figureOf('share', null, { denominator: 0 });
    expect(standing(nobody, shown(nobody, { symbol: 'z' }))).toMatchObject({ count: 0, most: 0, cost: null });
    const unknown = figureOf('homes', null);
    expect(standing(unknown, shown(unknown, { symbol: 'x' }))).toBeUndefined();
    const fraction = figureOf('homes', 2.5);
    expect(standing(fraction, shown(fraction))).toBeUndefined();
  });
});
