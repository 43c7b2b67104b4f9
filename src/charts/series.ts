import { palette } from './palette.ts';
import type { Mark, PointMark, Position, Stroke } from './scene.ts';
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

/** The marks of our figures through time: a line for each run, a dot of that reach where one stands alone. */
export function seriesMarks(
  points: readonly ChartPoint[],
  place: (point: Drawn) => Position,
  { dot, ...stroke }: Omit<Stroke, 'colour'> & { dot: number },
): Mark[] {
  return runsOf(points).map((run): Mark => {
    const vertices = run.map((point) => ({ at: place(point), figure: point.figure }));
    const [only] = vertices;
    return vertices.length === 1 && only !== undefined
      ? { type: 'point', role: 'figure', ...disc(dot), ...only }
      : { type: 'line', role: 'figure', runs: [vertices], stroke: { colour: palette.focus, join: 'round', ...stroke } };
  });
}

/** The disc on the newest figure. */
export function newestMark(point: Drawn, place: (point: Drawn) => Position, reach: number): PointMark {
  return { type: 'point', role: 'newest', ...disc(reach), at: place(point), figure: point.figure };
}

const disc = (reach: number) => ({ shape: 'disc', reach, fill: palette.focus }) as const;
