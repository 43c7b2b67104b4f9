import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarkSourceOf, comparatorOf, comparators } from '#benchmarks';
import { parseMeasure } from '#catalogue';

const measures = readdirSync('data/measures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.join('data/measures', file))
  .map((file) => parseMeasure(readFileSync(file, 'utf8'), file.split(path.sep).join('/')))
  .flatMap(({ id, comparator, polarity, unit }) =>
    comparator === undefined ? [] : [{ id, comparator, polarity, unit: unit.name }],
  );

describe('the comparators', () => {
  it('have ids of their own', () => {
    expect(new Set(comparators.map(({ id }) => id)).size).toBe(comparators.length);
  });

  it.each(measures)('$comparator can be set beside $id', ({ comparator, polarity, unit }) => {
    expect(comparatorOf(comparator)).toMatchObject({ polarity, unit });
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
