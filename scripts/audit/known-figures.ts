import type { FigureRow } from '#audit';
import { figureKey, seriesKey } from '#figure';
import type { WrittenMeasure } from './shown-figure.ts';

/** A month and the year that ends in it end on one day: only a period type makes rows a series. */
export type SeriesByType = ReadonlyMap<string, readonly FigureRow[]>;

/** The figures that stand now, for whoever reads the pages back. */
export interface KnownFigures {
  measures: ReadonlyMap<string, WrittenMeasure>;
  /** The rows of one measure's whole for a place, or of a category, by period type; those of each type oldest first. */
  seriesByType(measure: string, authority: string, breakdown?: string, category?: string): SeriesByType;
  /** The code of the place of that name. */
  codeOf(place: string): string | undefined;
  /** What stood after a publication; what is hidden now is hidden then. */
  asOf(month: string): KnownFigures;
  /** Everything that was ever told of a figure, oldest first. */
  history(row: FigureRow): readonly FigureRow[];
}

export function knownFigures(rows: readonly FigureRow[], measures: readonly WrittenMeasure[]): KnownFigures {
  const sorted = rows.toSorted((one, other) =>
    one.published < other.published ? -1 : Number(one.published > other.published),
  );
  const histories = Map.groupBy(sorted, figureKey);
  const kept = new Map<string, KnownFigures>();
  const then = (month: string): FigureRow[] =>
    [...histories.values()].flatMap((history) => {
      const row = history.findLast(({ published }) => published <= month);
      if (row === undefined) return [];
      return history.at(-1)?.symbol === 'c'
        ? { ...row, value: '', numerator: null, denominator: null, symbol: 'c' }
        : row;
    });
  const all: KnownFigures = {
    ...standing([...histories.values()].map((history) => history.at(-1) as FigureRow)),
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    asOf: (month) => {
      const known = kept.get(month) ?? { ...all, ...standing(then(month)) };
      kept.set(month, known);
      return known;
    },
    history: (row) => histories.get(figureKey(row)) ?? [],
  };
  return all;
}

/** One row of each figure, for looking up. */
function standing(rows: readonly FigureRow[]): Pick<KnownFigures, 'seriesByType' | 'codeOf'> {
  const codes = new Map(rows.map(({ place, authority }) => [place, authority]));
  const anyPeriod = { periodType: '' };
  const sorted = rows.toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  const named = Map.groupBy(sorted, (row) => seriesKey({ ...row, ...anyPeriod }));
  const series = new Map([...named].map(([name, list]) => [name, Map.groupBy(list, ({ periodType }) => periodType)]));
  return {
    seriesByType: (measure, authority, breakdown = '', category = '') =>
      series.get(seriesKey({ measure, authority, breakdown, category, ...anyPeriod })) ?? new Map(),
    codeOf: (place) => codes.get(place),
  };
}
