import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elsewhere, readPublishedFigures } from '#scorecard';
import { judgedWith } from './judged-list.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'site', 'benchmarks');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const published = readPublishedFigures({
  figures: text('figures.csv'),
  areas: text('areas.csv'),
  neighbours: text('neighbours.csv'),
});
const comparator = { id: 'children_looked_after_rate', of: 'children looked after' };
const rate = (wanted = {}) => judgedWith([[142, 10_000]], { unit: 'per 10000', comparator, ...wanted }).card;
const beside = (card = rate()) => elsewhere(published, card, { council: 'E06000002', asAt: '2022-07-31' });

describe('what is published of others, in brief', () => {
  it('is of the last year that had ended by our latest figure', () => {
    expect(beside()?.on).toBe('2022-03-31');
    expect(beside()?.places).toContainEqual({
      name: 'North East',
      value: { text: '109', of: { other: 'North East|2022-03-31|made_up' } },
    });
    expect(beside()?.places.map(({ name }) => name)).toEqual(['Neighbours', 'North East', 'England']);
  });

  it('is nothing where no comparator is named, or it counts in another unit', () => {
    expect(beside(judgedWith([70]).card)).toBeNull();
    expect(beside(rate({ unit: 'percent' }))).toBeNull();
  });

  it('is nothing where others count other children than the figure that it would stand beside', () => {
    expect(beside(rate({ comparator: { ...comparator, of: 'children adopted' } }))).toBeNull();
    const breakdowns = [{ name: 'sex', categories: ['girls', 'boys'], addsUp: true }];
    expect(beside(rate({ breakdowns }))).not.toBeNull();
    const ofGirls = { ...comparator, breakdown: 'sex', category: 'girls' };
    expect(beside(rate({ breakdowns, comparator: ofGirls }))).toBeNull();
  });

  it('is there for a measure without a figure of its own', () => {
    const { card } = judgedWith([], { unit: 'per 10000', comparator });
    expect(beside(card)?.on).toBe('2022-03-31');
  });
});
