import { addMonths, type IsoDay, type Month, monthEnd, monthOf, monthStart } from '#calendar';
import type { ShownFigure } from '#figure';
import type { LedgerRow } from '#published';
import { type FigureIndex, rowsOf, type SeriesKey } from './figure-index.ts';

/** One figure of a series. */
export interface SeriesPoint extends ShownFigure {
  /** The publication that changed it, or null where it stands as first published. */
  revisedIn: Month | null;
  /** Whether it stands in the place of a figure that the ledger lacks. */
  isHole?: true;
}

/** The figures of one series, oldest first, with an `x` in the place of each that the ledger lacks. */
export type Series = readonly SeriesPoint[];

/** The series of that key, its gaps filled with `x`; empty where nothing of it was published. */
export function seriesOf(index: FigureIndex, key: SeriesKey): Series {
  return fillHoles(rowsOf(index, key).map(pointOf));
}

/** The last figure, be it a number or a symbol; null for an empty series. */
export function latestOf(series: Series): SeriesPoint | null {
  return series.at(-1) ?? null;
}

/** The figure whose period ends in the same month a year before, or null. */
export function yearBefore(series: Series, point: SeriesPoint): SeriesPoint | null {
  const month = monthOf(addMonths(monthStart(monthOf(point.periodEnd)), -12));
  return series.findLast((one) => monthOf(one.periodEnd) === month) ?? null;
}

function pointOf(row: LedgerRow): SeriesPoint {
  const { published, status, authorityName: _, unit: __, ...figure } = row;
  return { ...figure, revisedIn: status === 'revised' ? published : null };
}

/**
 * The usual step is the shortest between two neighbours: a series published every quarter has no gaps between
 * quarters.
 */
function fillHoles(points: SeriesPoint[]): SeriesPoint[] {
  const steps = points
    .slice(1)
    .map((point, index) => monthsBetween((points[index] as SeriesPoint).periodEnd, point.periodEnd));
  const step = Math.min(...steps.filter((months) => months > 0));
  return points.flatMap((point, index) => {
    const gap = steps[index] ?? 0;
    const missing = Number.isFinite(step) ? Math.ceil(gap / step) - 1 : 0;
    return [point, ...Array.from({ length: Math.max(0, missing) }, (_, nth) => missingAfter(point, step * (nth + 1)))];
  });
}

function missingAfter({ bound: _, ...point }: SeriesPoint, months: number): SeriesPoint {
  return {
    ...point,
    periodStart: addMonths(point.periodStart, months),
    periodEnd: monthEnd(monthOf(addMonths(monthStart(monthOf(point.periodEnd)), months))),
    value: null,
    numerator: null,
    denominator: null,
    symbol: 'x',
    revisedIn: null,
    isHole: true,
  };
}

function monthsBetween(from: IsoDay, to: IsoDay): number {
  const months = (day: IsoDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
