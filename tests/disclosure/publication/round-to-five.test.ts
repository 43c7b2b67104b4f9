import { describe, expect, it } from 'vitest';
import { roundToFive } from '#disclosure';

describe('roundToFive', () => {
  it.each([
    [0, 0],
    [1, 5],
    [2, 5],
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
    [998, 1000],
  ])('shows %i as %i', (count, shown) => {
    expect(roundToFive(count)).toBe(shown);
  });

  it('never shows fewer than a hidden small number could be, and is never more than 2 away from 8 on', () => {
    const counts = Array.from({ length: 300 }, (_, at) => at + 1);
    expect(counts.filter((count) => roundToFive(count) === 0)).toEqual([]);
    expect(counts.filter((count) => count > 7 && Math.abs(roundToFive(count) - count) > 2)).toEqual([]);
    expect(counts.filter((count) => roundToFive(count) % 5 !== 0)).toEqual([]);
  });
});
