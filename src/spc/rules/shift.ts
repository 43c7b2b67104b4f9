import type { Sign } from '../number.ts';
import { windowsWhere } from './windows.ts';

/**
 * Points that belong to a run on one side of the mean of at least `length` points. A point on the mean, or a gap
 * (null), ends a run. Rule of NHS Making Data Count, as NHSRplotthedots 0.2.2 states it.
 */
export function shiftRule(sides: readonly (Sign | null)[], length = 7): boolean[] {
  return windowsWhere(sides.length, length, (start) => {
    const side = sides[start] ?? null;
    return side !== null && side !== 0 && sides.slice(start, start + length).every((other) => other === side);
  });
}
