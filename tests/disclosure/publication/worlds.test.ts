import { describe, expect, it } from 'vitest';
import { addsUp, type Range, valuesIn } from './worlds.ts';

const ranges = (known: Record<string, [number, number]>) =>
  new Map<string, Range>(Object.entries(known).map(([name, [min, max]]) => [name, { min, max }]));

describe('the worlds that fit what is published', () => {
  it('leave rounded parts of an exact total one value where each is as far from it as can be', () => {
    const known = ranges({ all: [17, 17], a: [1, 7], b: [8, 12], c: [8, 12] });
    expect(valuesIn(known, [addsUp('all', ['a', 'b', 'c'])], 'a', 9)).toEqual([1]);
    known.set('c', { min: 1, max: 60 });
    expect(valuesIn(known, [addsUp('all', ['a', 'b', 'c'])], 'a', 9)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('are of whole numbers: what fractions alone could be is none', () => {
    const rules = [{ terms: [['a', 2] as const, ['b', 2] as const], min: 7, max: 8 }];
    expect(valuesIn(ranges({ a: [1, 9], b: [1, 9] }), rules, 'a', 9)).toEqual([1, 2, 3]);
    const odd = [{ terms: [['a', 2] as const, ['b', -2] as const], min: 1, max: 1 }];
    expect(() => valuesIn(ranges({ a: [1, 3], b: [1, 3] }), odd, 'a', 9)).toThrow();
  });

  it('are found through numbers that are known by no rule of their own', () => {
    const rules = [addsUp('t', ['a', 'b']), addsUp('u', ['b', 'c']), addsUp('v', ['a', 'c'])];
    const known = ranges({ t: [7, 7], u: [9, 9], v: [8, 8], a: [0, 60], b: [0, 60], c: [0, 60] });
    expect(valuesIn(known, rules, 'a', 9)).toEqual([3]);
  });
});
