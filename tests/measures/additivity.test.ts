import { beforeAll, describe, expect, it } from 'vitest';
import { monthEnd, monthsFrom } from '#calendar';
import type { Measure } from '#catalogue';
import { type Figure, figureOf } from '#figure';
import { readCatalogue } from '#folders';
import { additivityOf } from '#measures';
import { figuresOfSample } from '#tests/fixtures/worked-out.ts';
import { measureOf } from './support.ts';

const months = monthsFrom('2021-01', '2022-08');
const sizes = { name: 'size', categories: ['large', 'small'] };
const counts = (matter: Record<string, unknown> = {}) => measureOf('select 1', { breakdowns: [sizes], ...matter });

/** Figures of a measure in so many months: the whole and each size, by the number of the month. */
function told(
  measure: Measure,
  points: number,
  numbers: (at: number) => Record<string, [number, number?] | null>,
): Figure[] {
  return months.slice(0, points).flatMap((month, at) =>
    Object.entries(numbers(at)).flatMap(([category, parts]) => {
      if (parts === null) return [];
      const breakdown = category === '' ? '' : 'size';
      const id = { measure: measure.id, authority: 'E06000001', periodType: 'snapshot' as const };
      const [numerator, denominator = null] = parts;
      return [
        figureOf({ ...id, periodEnd: monthEnd(month), breakdown, category }, { numerator, denominator }, measure),
      ];
    }),
  );
}
const adding = (at: number) => ({ '': [at + 3], large: [at + 1], small: [2] }) satisfies Record<string, [number]>;
const found = (measure: Measure, ...args: [number, Parameters<typeof told>[2]]) =>
  additivityOf(told(measure, ...args), [measure]);

describe('whether parts add up to their whole', () => {
  it('is seen from the figures where the file does not say it', () => {
    expect(found(counts(), 10, adding)).toEqual([
      {
        file: 'data/measures/our-children/tried.md',
        measure: 'tried',
        breakdown: 'size',
        key: 'addsUp',
        declared: false,
        holds: 10,
        points: 10,
      },
    ]);
  });

  it('is not taken for seen at fewer than eight points, nor where one in ten breaks it', () => {
    expect(found(counts(), 7, adding)).toEqual([]);
    expect(found(counts(), 8, adding)).toHaveLength(1);
    const broken = (at: number) =>
      (at === 4 ? { '': [9], large: [1], small: [2] } : adding(at)) as ReturnType<typeof adding>;
    expect(found(counts(), 10, broken)).toEqual([]);
    expect(found(counts(), 20, broken)).toMatchObject([{ holds: 19, points: 20 }]);
  });

  it('is not seen where there is nobody, nor where a part is not known', () => {
    expect(found(counts(), 12, (at) => (at < 7 ? adding(at) : { '': [0], large: [0], small: [0] }))).toEqual([]);
    expect(found(counts(), 12, (at) => (at < 7 ? adding(at) : { '': [3], large: [3], small: null }))).toEqual([]);
  });

  it('is asked of both numbers of a share', () => {
    const share = counts({ unit: 'percent' });
    const parts = (all: number) => (at: number) =>
      ({ '': [at + 3, all], large: [at + 1, 40], small: [2, 20] }) satisfies Record<string, [number, number]>;
    expect(found(share, 9, parts(60))).toMatchObject([{ key: 'addsUp', holds: 9 }]);
    expect(found(share, 9, parts(61))).toEqual([]);
  });

  it('is seen of shares of one denominator too, with a whole or without', () => {
    const share = counts({ unit: 'percent' });
    const parts = (at: number): Record<string, [number, number]> => ({ large: [at + 1, at + 3], small: [2, at + 3] });
    expect(found(share, 9, parts)).toMatchObject([{ key: 'addsUpTo: denominator', declared: false, holds: 9 }]);
    expect(found(share, 9, (at) => ({ ...parts(at), '': [1, at + 3] }))).toMatchObject([{ points: 9 }]);
  });

  it('is missed where the file says it, at one point or at all', () => {
    const declared = counts({ breakdowns: [{ ...sizes, addsUp: true }] });
    expect(found(declared, 10, adding)).toEqual([]);
    const once = (at: number) =>
      (at === 3 ? { '': [9], large: [1], small: [2] } : adding(at)) as ReturnType<typeof adding>;
    expect(found(declared, 5, once)).toMatchObject([{ key: 'addsUp', declared: true, holds: 4, points: 5 }]);
    const shared = counts({ unit: 'percent', breakdowns: [{ ...sizes, addsUpTo: 'denominator' }] });
    expect(found(shared, 2, () => ({ large: [1, 9], small: [2, 9] }))).toMatchObject([
      { key: 'addsUpTo: denominator', declared: true, holds: 0, points: 2 },
    ]);
  });
});

describe('the figures of the sample', async () => {
  const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
  let figures: Figure[] = [];
  beforeAll(async () => {
    figures = await figuresOfSample('2022-07');
  }, 900_000);
  const declared = measures.flatMap(({ id, breakdowns }) =>
    breakdowns
      .filter(({ addsUp, addsUpTo }) => addsUp || addsUpTo !== undefined)
      .map(({ name, addsUp }) => ({ id, name, key: addsUp ? 'addsUp' : 'addsUpTo: denominator' })),
  );

  it('say what the measure files say', () => {
    expect(declared.length).toBeGreaterThan(20);
    expect(additivityOf(figures, measures)).toEqual([]);
  });

  it.each(declared)('show that $name of $id adds up, were its file silent', ({ id, name, key }) => {
    const silent = measures.map((measure) => ({
      ...measure,
      breakdowns: measure.breakdowns.map((breakdown) =>
        measure.id === id && breakdown.name === name ? { ...breakdown, addsUp: false, addsUpTo: undefined } : breakdown,
      ),
    }));
    const [one, ...more] = additivityOf(figures, silent);
    expect(one).toMatchObject({ measure: id, breakdown: name, key, declared: false });
    expect(more).toEqual([]);
  });
});
