import { addDays, type IsoDay } from '#calendar';
import { shortValue, type Unit } from '#figure';
import type { Guide, Signal, SignalKind } from './spec.ts';

/** A target from a day on; without an end it stays in force. */
export interface TrendTarget {
  from: IsoDay;
  to?: IsoDay | undefined;
  value: number;
}

/**
 * What statistical process control says of a series: its phases, from the place of a point to that of another, with
 * their limits unless these are withheld, and what each point is a sign of.
 */
export interface Control {
  phases: readonly {
    start: number;
    end: number;
    limits: { mean: number; upperLimit: number; lowerLimit: number } | null;
  }[];
  points: readonly { on: IsoDay; variation: string | null }[];
}

// No chart reaches so far.
const endless: IsoDay = '9999-12-31';

/**
 * The average and limits of each phase that has them, and the targets: what a trend is seen against. A limit beyond
 * what a figure can be, below zero or over a hundred per cent, is none and is not drawn.
 */
export function guidesOf({
  card: { measure, series },
  control: { phases, points },
  targets,
}: {
  card: { measure: { unit: Unit; decimals: number }; series: readonly { value: number | null }[] };
  control: Control;
  targets: readonly TrendTarget[];
}): Guide[] {
  const { unit, decimals } = measure;
  const least = series.some(({ value }) => value !== null && value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const most = unit.name === 'percent' ? 100 : Number.POSITIVE_INFINITY;
  const possible = ({ kind, value }: Guide) => kind !== 'limit' || (value >= least && value <= most);
  const show = (value: number) => shortValue(value, unit, decimals);
  const limits = phases.flatMap(({ limits: found, start, end }, index): Guide[] => {
    if (found === null) return [];
    const from = points[start]?.on as IsoDay;
    const next = phases[index + 1];
    const to = next === undefined ? (points[end]?.on as IsoDay) : addDays(points[next.start]?.on as IsoDay, -1);
    const guide = (kind: Guide['kind'], value: number, name: string): Guide => ({
      kind,
      from,
      to,
      value,
      label: `${name} ${show(value)}`,
    });
    return [
      guide('average', found.mean, 'Average'),
      guide('limit', found.upperLimit, 'Upper limit'),
      guide('limit', found.lowerLimit, 'Lower limit'),
    ].filter(possible);
  });
  const aims = targets.map(
    ({ from, to, value }): Guide => ({
      kind: 'target',
      from,
      to: to ?? endless,
      value,
      label: `Target ${shortValue(value, unit, Number.isInteger(value) ? 0 : decimals)}`,
    }),
  );
  return [...aims, ...limits];
}

const kinds: Readonly<Record<string, SignalKind>> = {
  improvement: 'improvement',
  concern: 'concern',
  neutralHigh: 'unusual',
  neutralLow: 'unusual',
};

/** The figures that are a sign of more than chance. */
export function signalsOf({ points }: Control): Signal[] {
  return points.flatMap(({ on, variation }) => {
    const kind = kinds[variation ?? ''];
    return kind === undefined ? [] : [{ on, kind }];
  });
}
