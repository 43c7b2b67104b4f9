import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarkSourceOf, comparatorFault, comparatorOf, comparators } from '#benchmarks';
import { parseMeasure } from '#catalogue';

const all = readdirSync('data/measures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.join('data/measures', file))
  .map((file) => parseMeasure(readFileSync(file, 'utf8'), file.split(path.sep).join('/')));
const measures = all.flatMap((measure) => {
  const { id, comparator, polarity, unit } = measure;
  return comparator === undefined
    ? []
    : [{ measure, id, comparator: comparator.id, link: comparator, polarity, unit: unit.name }];
});

describe('the comparators', () => {
  it('have ids of their own', () => {
    expect(new Set(comparators.map(({ id }) => id)).size).toBe(comparators.length);
  });

  it.each(measures)('$comparator can be set beside $id', ({ comparator, polarity, unit }) => {
    expect(comparatorOf(comparator)).toMatchObject({ polarity, unit });
  });

  it.each(measures)('$comparator counts whom $id, or a category of it, counts', ({ measure }) => {
    expect(measure.comparator?.of).not.toBeNull();
    expect(comparatorFault(measure)).toBeNull();
  });

  it.each(comparators)('$id is said to be of the ages that its publisher writes', ({ of, bindings }) => {
    const ages = (words: string) => words.match(/\d+ to \d+|under \d+/g) ?? [];
    const written = bindings.flatMap(({ where }) => Object.values(where).flatMap(ages));
    expect([...new Set(ages(of))]).toEqual(expect.arrayContaining([...new Set(written)]));
  });

  it.each(comparators)('$id names a source that is attributed and no row of another comparator', ({ id, bindings }) => {
    for (const { source, where, value } of bindings) {
      expect(benchmarkSourceOf(source).publisher).toMatch(/Department for Education|Office for National Statistics/);
      const twins = comparators.filter((other) =>
        other.bindings.some(
          (one) => one.source === source && one.value === value && JSON.stringify(one.where) === JSON.stringify(where),
        ),
      );
      expect(twins.map((one) => one.id)).toEqual([id]);
    }
  });
});
