import { type Drawn, isDrawn } from './runs.ts';
import type { ChartPoint, Position, Signal, SignalKind } from './spec.ts';

/** A figure that stands out, on its chart; `quiet` where it only goes on with a run. */
export interface PlacedSignal {
  at: Position;
  kind: SignalKind;
  quiet: boolean;
}

/**
 * The marks of figures that stand out. Of a run of one kind the first is marked in full, and the newest figure of all; the
 * others are quiet. Stocks such as children in care drift, so that most of their figures are signals: marking each in full
 * would drown the line.
 */
export function placeSignals(
  signals: readonly Signal[],
  points: readonly ChartPoint[],
  place: (point: Drawn) => Position,
): PlacedSignal[] {
  const kinds = new Map(signals.map(({ on, kind }) => [on, kind]));
  return points.flatMap((point, index): PlacedSignal[] => {
    const kind = kinds.get(point.on);
    if (kind === undefined || !isDrawn(point)) return [];
    const before = kinds.get(points[index - 1]?.on ?? '');
    return [{ at: place(point), kind, quiet: kind === before && index < points.length - 1 }];
  });
}
