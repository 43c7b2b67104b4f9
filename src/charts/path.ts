import { line } from 'd3';
import type { Position } from './spec.ts';

/** The path of a run of points, straight from each to the next. */
export function pathOf(points: readonly Position[]): string {
  return line<Position>().digits(1)(points as Position[]) ?? '';
}
