import type { FigureRow } from '#audit';
import { addMonths, type IsoDay, monthEnd, monthOf, monthStart } from '#calendar';

/** A period of a series: its end, and its figure; null where the ledger has none between two others. */
export interface SeriesPeriod {
  on: IsoDay;
  row: FigureRow | null;
}

/**
 * The periods of a series from its first to its last, by its usual step, which is the shortest between two neighbours.
 */
export function periodsOf(series: readonly FigureRow[]): SeriesPeriod[] {
  const gaps = series.slice(1).map((one, at) => months(one) - months(series[at] as FigureRow));
  const step = Math.min(...gaps.filter((gap) => gap > 0));
  return series.flatMap((row, at): SeriesPeriod[] => {
    const holes = Number.isFinite(step) ? Math.max(0, Math.ceil((gaps[at] ?? 0) / step) - 1) : 0;
    const missing = Array.from({ length: holes }, (_, hole) => ({
      on: monthEnd(monthOf(addMonths(monthStart(monthOf(row.periodEnd)), step * (hole + 1)))),
      row: null,
    }));
    return [{ on: row.periodEnd, row }, ...missing];
  });
}

const months = ({ periodEnd }: FigureRow): number => 12 * Number(periodEnd.slice(0, 4)) + Number(periodEnd.slice(5, 7));
