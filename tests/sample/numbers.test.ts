import { describe, expect, test } from 'vitest';
import { createRandom } from '#src/sample/random.ts';
import { fitSum } from '#src/sample/steering/fit-sum.ts';
import { meetQuotas } from '#src/sample/steering/quota.ts';
import cases from './numbers.json' with { type: 'json' };

describe('Numbers fitted to a sum', () => {
  test.each(cases.fitSum)('$name', ({ numbers, total, impossible }) => {
    if (impossible === true) {
      expect(() => fitSum(numbers, total)).toThrow(RangeError);
      return;
    }
    const fitted = fitSum(numbers, total);
    expect(fitted.reduce((sum, one) => sum + one, 0)).toBe(total);
    for (const [index, one] of fitted.entries()) {
      expect(one).toBeGreaterThanOrEqual(numbers[index]?.low ?? 0);
      expect(one).toBeLessThanOrEqual(numbers[index]?.high ?? 0);
    }
  });
});

describe('Days moved into quotas', () => {
  test.each(cases.quotas)('$name', ({ days, quotas, counts }) => {
    const moved = days.map((one) => ({ ...one }));
    meetQuotas(moved, quotas, createRandom('quotas'));
    expect(quotas.map(({ from, to }) => moved.filter(({ day }) => day >= from && day <= to).length)).toEqual(counts);
    for (const { day, low, high } of moved) expect(day >= low && day <= high).toBe(true);
  });
});

describe('Chance', () => {
  test('is the same from the same seed and another from another', () => {
    const draws = (seed: string) => Array.from({ length: 20 }, createRandom(seed).next);
    expect(draws('a')).toEqual(draws('a'));
    expect(draws('a')).not.toEqual(draws('b'));
    expect(draws('a').every((one) => one >= 0 && one < 1)).toBe(true);
  });

  test('of one purpose does not hang on draws for another', () => {
    const [one, other] = [createRandom('a'), createRandom('a')];
    other.next();
    expect(one.fork('births').int(0, 1_000_000)).toBe(other.fork('births').int(0, 1_000_000));
  });

  test('is fair enough: ten thousand draws of a die', () => {
    const random = createRandom('die');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 10_000; draw += 1) {
      const face = random.int(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000 / 6)).toBeLessThan(160);
  });
});
