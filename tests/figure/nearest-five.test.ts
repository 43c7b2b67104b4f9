import { describe, expect, it } from 'vitest';
import { roundToFive } from '#disclosure';
import { behindNearestFive } from '#figure';

describe('what stands behind a count to the nearest 5', () => {
  it('is every count that is shown as it, and no other', () => {
    const counts = Array.from({ length: 300 }, (_, count) => count);
    for (const shown of [0, 5, 10, 15, 45, 250]) {
      const behind = counts.filter((count) => roundToFive(count) === shown);
      expect(behindNearestFive(shown)).toEqual([Math.min(...behind), Math.max(...behind)]);
    }
  });
});
