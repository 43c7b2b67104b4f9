import { palette } from '../palette.ts';
import type { PointMark, Position } from '../scene.ts';
import { type Drawn, isDrawn } from '../series.ts';
import type { ChartPoint, Signal, SignalKind } from '../spec.ts';

/** A disc for improvement, a diamond for concern, a square where neither is good. */
const shapes: Record<SignalKind, Pick<PointMark, 'shape' | 'reach'>> = {
  improvement: { shape: 'disc', reach: 5.5 },
  concern: { shape: 'diamond', reach: 7 },
  unusual: { shape: 'tile', reach: 5 },
};
/** Of its size, what a mark keeps that only goes on with a run. */
const quietShare = 0.4;

/**
 * The marks of figures that stand out, in the colour of the line: their shapes tell them apart. Of a run of one kind the
 * first is marked in full, the others are quiet; so is the newest figure of all, which has a mark of its own. Stocks such
 * as children in care drift, so that most of their figures are signals: marking each in full would drown the line.
 */
export function signalMarks(
  signals: readonly Signal[],
  points: readonly ChartPoint[],
  place: (point: Drawn) => Position,
): PointMark[] {
  const kinds = new Map(signals.map(({ on, kind }) => [on, kind]));
  return points.flatMap((point, index): PointMark[] => {
    const kind = kinds.get(point.on);
    if (kind === undefined || !isDrawn(point)) return [];
    const quiet = kind === kinds.get(points[index - 1]?.on ?? '') || index === points.length - 1;
    const { shape, reach } = shapes[kind];
    return [
      {
        type: 'point',
        role: 'signal',
        at: place(point),
        shape,
        reach: quiet ? quietShare * reach : reach,
        fill: palette.focus,
        rim: quiet ? undefined : { colour: palette.paper, width: 1.5 },
        figure: point.figure,
      },
    ];
  });
}
