import type { Series } from './table.ts';

/** Whether enough is shown of a series to see what it adds up to, and it is not always zero. */
export function addable({ howManyShown, high, shown }: Series): boolean {
  return howManyShown >= 8 && high.some((most, point) => shown[point] === 1 && most > 0);
}
