import { describe, expect, test } from 'vitest';
import { doors, type Finding } from '#extracts';
import type { Figure } from '#figure';
import { carriedBy } from '#measures';
import { nightly } from '../nightly.ts';
import { extractsAs, figuresOf, measures, onlyOf } from './forms.ts';

/** Months whose extracts reach back to April 2018 and leave no gap between them: the forms know of the whole time. */
const spans = [['2020-06'], ...nightly(['2020-06', '2021-03', '2021-06', '2022-03'])];

const numbers = ({ numerator, denominator }: Figure) => ({ numerator, denominator });

describe.each(spans)('the sample of %s', (...months) => {
  const last = months.at(-1) ?? '';
  const asExtracts = extractsAs('extracts', months);

  test.each(doors)('comes back from the $title with the same figures', { timeout: 120_000 }, async (door) => {
    const read = extractsAs(door.id, months);
    expect(read.flatMap(({ findings }) => findings).filter(isError)).toEqual([]);
    const expected = await figuresOf(onlyOf(door, asExtracts), last);
    const found = await figuresOf(read, last);
    let same = 0;
    for (const measure of measures) {
      const { whole, without } = carriedBy(door, measure);
      const silent = new Set(without.map(({ breakdown }) => breakdown));
      for (const [key, figure] of expected) {
        if (figure.measure !== measure.id) continue;
        const { breakdown, category } = figure;
        const isTold = whole && !silent.has(breakdown) && !silent.has(`${breakdown}/${category}`);
        const back = found.get(key);
        if (isTold) expect(back && numbers(back), key).toEqual(numbers(figure));
        else expect(back?.numerator ?? null, key).toBeNull();
        if (isTold && figure.numerator !== null) same += 1;
      }
    }
    expect([...found.keys()].filter((key) => !expected.has(key))).toEqual([]);
    expect(same).toBeGreaterThan(500);
  });
});

const isError = ({ severity }: Finding): boolean => severity === 'error';
