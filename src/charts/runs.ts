import type { ChartPoint } from './spec.ts';

/** A point that has a number to draw. */
export type Drawn = ChartPoint & { value: number };

export function isDrawn(point: ChartPoint): point is Drawn {
  return point.value !== null;
}

/** The points cut where a number is missing: a line may only join points of one run. */
export function runsOf(points: readonly ChartPoint[]): Drawn[][] {
  const runs: Drawn[][] = [[]];
  for (const point of points) {
    if (isDrawn(point)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
