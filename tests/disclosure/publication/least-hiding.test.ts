import { describe, expect, it } from 'vitest';
import { leastHiding } from '#src/disclosure/publication/least-hiding.ts';
import { type Standing, type Terms, type Tie, webOf } from '#src/disclosure/publication/web.ts';
import { solver } from '#tests/audit/auditing.ts';

const shown = (count: number, cost: number | null = 1): Standing => ({
  count,
  least: count,
  most: count,
  lowest: Math.min(1, count),
  cost,
});
const hidden = (count: number, most = 1000): Standing => ({ count, least: 1, most, lowest: 1, cost: null });
const sum = (total: string, ...parts: string[]): Tie => ({
  terms: [[total, -1], ...parts.map((part) => [part, 1] as const)],
  min: 0,
  max: 0,
});

function least(numbers: Record<string, Standing>, ties: Tie[], of: Terms, change: number): string[] | null {
  const found = leastHiding(
    of,
    webOf(ties, (name) => numbers[name]),
    solver,
  )(change);
  return found?.toSorted() ?? null;
}

describe('the least to hide', () => {
  it('is nothing where a number hangs together with no other', () => {
    expect(least({ a: hidden(3) }, [], [['a', 1]], 2)).toEqual([]);
  });

  it('is the cheaper of the total and the other part', () => {
    const numbers = { t: shown(12, 5), a: hidden(3), b: shown(9, 2) };
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 2)).toEqual(['b']);
    expect(least({ ...numbers, t: shown(12, 1) }, [sum('t', 'a', 'b')], [['a', 1]], 2)).toEqual(['t']);
  });

  it('is nothing where another hidden number makes up for it', () => {
    const numbers = { t: shown(12), a: hidden(3), b: hidden(4), c: shown(5) };
    expect(least(numbers, [sum('t', 'a', 'b', 'c')], [['a', 1]], 2)).toEqual([]);
  });

  it('goes as far as the other number can, and no further', () => {
    const numbers = { t: shown(5), a: hidden(3), b: hidden(2) };
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 1)).toEqual([]);
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 2)).toEqual(['t']);
  });

  it('takes what rounding leaves open before anything is hidden', () => {
    const rounded: Standing = { count: 9, least: 8, most: 12, lowest: 1, cost: 1 };
    const numbers = { t: shown(12), a: hidden(3), b: rounded };
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 1)).toEqual([]);
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 2)).toHaveLength(1);
  });

  it('hides in every table in which a hidden number stands', () => {
    const numbers = { t: shown(12), a: hidden(3), b: shown(9, 1), u: shown(20, 9), c: shown(11, 1) };
    const ties = [sum('t', 'a', 'b'), sum('u', 'b', 'c')];
    expect(least({ ...numbers, t: shown(12, null) }, ties, [['a', 1]], 2)).toEqual(['b', 'c']);
  });

  it('is of no help where nothing around can be hidden', () => {
    const numbers = { t: shown(12, null), a: hidden(3), b: shown(9, null) };
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 1)).toBeNull();
    expect(least({ a: hidden(1) }, [], [['a', 1]], -1)).toBeNull();
  });

  it('counts a number that stands in the place of a hidden one as something to hide', () => {
    const few: Standing = { count: 4, least: 1, most: 5, lowest: 1, cost: 0.25 };
    const numbers = { t: shown(9, 3), a: few, b: few };
    expect(least({ ...numbers, b: { ...few, count: 5 } }, [sum('t', 'a', 'b')], [['a', 1]], 2)).toEqual(['a']);
  });

  it('takes a difference of numbers as well as a number', () => {
    const numbers = { later: shown(9, 3), earlier: shown(6, 2) };
    const step: Terms = [
      ['later', 1],
      ['earlier', -1],
    ];
    expect(least(numbers, [], step, 2)).toEqual(['earlier']);
  });

  it('leaves a tie aside that the numbers themselves break', () => {
    const numbers = { t: shown(13), a: hidden(3), b: shown(9) };
    expect(least(numbers, [sum('t', 'a', 'b')], [['a', 1]], 2)).toEqual([]);
  });

  it('knows of a number that nobody counted that it is not below zero', () => {
    const numbers = { t: shown(12, 5), a: hidden(3), b: shown(9, 2) };
    expect(least(numbers, [sum('t', 'a', 'b', 'not published')], [['a', 1]], 2)).toEqual(['b']);
    expect(least(numbers, [sum('t', 'a', 'b', 'not published')], [['a', 1]], -2)).toEqual([]);
    expect(least({ a: hidden(3), b: shown(9) }, [sum('not published', 'a', 'b')], [['a', 1]], 2)).toEqual([]);
  });

  it('keeps to ties that only say that one number is no more than another', () => {
    const numbers = { a: hidden(4), all: shown(5) };
    const within: Tie = {
      terms: [
        ['all', 1],
        ['a', -1],
      ],
      min: 0,
    };
    expect(least(numbers, [within], [['a', 1]], 1)).toEqual([]);
    expect(least(numbers, [within], [['a', 1]], 2)).toEqual(['all']);
  });

  it('looks further where what is near cannot be hidden', () => {
    const long = Array.from({ length: 400 }, (_, at) => `n${at}`);
    const ties = long.slice(1).map(
      (name, at): Tie => ({
        terms: [
          [name, 1],
          [long[at] as string, -1],
        ],
        min: 0,
        max: 0,
      }),
    );
    const numbers = Object.fromEntries(long.map((name) => [name, shown(7, 1)]));
    expect(least(numbers, ties, [['n0', 1]], 1)).toHaveLength(400);
  });

  it('reckons with numbers that hang together with nothing else, however many there are', () => {
    const numbers: Record<string, Standing> = { a: shown(7), twin: hidden(7) };
    const apart = (other: string, of: Pick<Tie, 'min' | 'max'>): Tie => ({
      terms: [
        ['a', 1],
        [other, -1],
      ],
      ...of,
    });
    const many = Array.from({ length: 1600 }, (_, at) => `more ${at}`);
    for (const name of many) numbers[name] = shown(9);
    const ties = [...many.map((name) => apart(name, { max: 0 })), apart('twin', { min: 0, max: 0 })];
    expect(least(numbers, ties, [['a', 1]], 2)).toEqual(['a']);
  });
});
