import type { FigureRow } from '../../src/audit/index.ts';
import type { WrittenMeasure } from './shown-figure.ts';

/** The figures that stand now, for whoever reads the pages back. */
export interface KnownFigures {
  measures: ReadonlyMap<string, WrittenMeasure>;
  /** The rows of one measure's whole or category for a place, oldest first. */
  series(measure: string, authority: string, breakdown: string, category: string): readonly FigureRow[];
  /** The code of the place of that name. */
  codeOf(place: string): string | undefined;
}

export function knownFigures(rows: readonly FigureRow[], measures: readonly WrittenMeasure[]): KnownFigures {
  const latest = new Map<string, FigureRow>();
  const codes = new Map<string, string>();
  for (const row of rows) {
    const { measure, authority, periodType, periodStart, periodEnd, breakdown, category } = row;
    latest.set([measure, authority, periodType, periodStart, periodEnd, breakdown, category].join('|'), row);
    codes.set(row.place, authority);
  }
  const series = Map.groupBy(latest.values(), ({ measure, authority, breakdown, category }) =>
    [measure, authority, breakdown, category].join('|'),
  );
  for (const list of series.values()) list.sort((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  return {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    series: (...names) => series.get(names.join('|')) ?? [],
    codeOf: (place) => codes.get(place),
  };
}
