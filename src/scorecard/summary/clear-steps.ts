import { type Clearly, clearChangeOf } from '../judged/clear-change.ts';

/**
 * How many times the smallest clear change a change is, in points or in children, whichever is fewer: so a swing of a
 * small group does not stand before a change that many children feel. In points alone where it is not known how many
 * children it is about.
 */
export function clearSteps(measure: Clearly, points: number, children: number | null): number {
  const least = clearChangeOf(measure);
  const inPoints = Math.abs(points) / least.points;
  return children === null ? inPoints : Math.min(inPoints, Math.abs(children) / least.children);
}
