import { describe, expect, it } from 'vitest';
import { roundToBase } from '#disclosure';

describe('rounding of single counts', () => {
  it.each([
    [0, 0],
    [1, 5],
    [2, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [101, 100],
  ])('shows %i as %i', (count, shown) => {
    expect(roundToBase(count)).toBe(shown);
  });

  it('takes other bases', () => {
    expect([0, 1, 4, 15, 24].map((count) => roundToBase(count, 10))).toEqual([0, 10, 10, 20, 20]);
  });
});
