import type { Sign } from '../number.ts';
import { windowsWhere } from './windows.ts';

/**
 * Points near a limit (beyond two sigma but not outside three) that belong to three in a row, all strictly on one side
 * of the mean, of which at least two are near. Rule of NHS Making Data Count, as NHSRplotthedots 0.2.2 states it; the
 * Western Electric form lets the third point lie anywhere.
 */
export function twoOfThreeRule(near: readonly boolean[], sides: readonly (Sign | null)[]): boolean[] {
  const inSuchThree = windowsWhere(near.length, 3, (start) => {
    const side = sides[start] ?? 0;
    const three = [start, start + 1, start + 2];
    return (
      side !== 0 &&
      three.every((position) => sides[position] === side) &&
      three.filter((position) => near[position]).length >= 2
    );
  });
  return inSuchThree.map((inThree, position) => inThree && near[position] === true);
}
