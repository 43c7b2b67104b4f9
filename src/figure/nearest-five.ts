/** The least and the most that a number may be. */
export type Range = readonly [least: number, most: number];

/** What a count can be that is shown to the nearest 5: 0 is nobody, 5 stands for 1 to 7, 45 for 43 to 47. */
export function behindNearestFive(shown: number): Range {
  if (shown === 0) return [0, 0];
  return [shown === 5 ? 1 : shown - 2, shown + 2];
}
