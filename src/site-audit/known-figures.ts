import type { FigureRow } from '#audit';
import { figureKey, seriesKey } from '#figure';
import type { WrittenMeasure } from './written-measure.ts';

/** The figures of a published folder, as anybody reads them, for looking up. */
export interface KnownFigures {
  measures: ReadonlyMap<string, WrittenMeasure>;
  /** Months in which something was published, oldest first. */
  publications: readonly string[];
  /** A figure by its key, as the newest publication left it, or as that of a month did. */
  figure(key: string, asAt?: string | null): FigureRow | undefined;
  /** The figures of a series by its key, oldest first. */
  series(key: string, asAt?: string | null): readonly FigureRow[];
  /** Everything that was ever published of a figure, oldest first. */
  history(key: string): readonly FigureRow[];
  /** Whether a key, or one with its last fields left empty, is of figures that there may be. */
  isFamiliar(key: string): boolean;
  /** Places by their codes. */
  places: ReadonlyMap<string, string>;
}

interface Standing {
  byKey: ReadonlyMap<string, FigureRow>;
  bySeries: ReadonlyMap<string, readonly FigureRow[]>;
}

/**
 * Figures by their keys. `rows` are all that were ever published, replaced ones included. What is hidden now counts as
 * hidden at every time.
 */
export function knownFigures(rows: readonly FigureRow[], measures: readonly WrittenMeasure[]): KnownFigures {
  const sorted = rows.toSorted(by(({ published }) => published));
  const histories = Map.groupBy(sorted, figureKey);
  const kept = new Map<string, Standing>();
  const newest = standing([...histories.values()].map((history) => history.at(-1) as FigureRow));
  const at = (month: string | null | undefined): Standing => {
    if (month == null) return newest;
    const made = kept.get(month) ?? standing([...histories.values()].flatMap((history) => asOf(history, month)));
    kept.set(month, made);
    return made;
  };
  const heads = new Set(sorted.map(({ measure, authority, periodType }) => `${measure}|${authority}|${periodType}`));
  const ends = new Set(['', ...sorted.map(({ periodEnd }) => periodEnd)]);
  const groups = new Set(
    measures.flatMap(({ id, breakdowns }) => [
      `${id}||`,
      ...breakdowns.flatMap(({ name, categories }) => ['', ...categories].map((one) => `${id}|${name}|${one}`)),
    ]),
  );
  return {
    isFamiliar: (key) => {
      const [measure, authority, type, end = '', breakdown, category, ...more] = key.split('|');
      const isHead = heads.has(`${measure}|${authority}|${type}`);
      return isHead && ends.has(end) && groups.has(`${measure}|${breakdown}|${category}`) && more.length === 0;
    },
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    publications: [...new Set(sorted.map(({ published }) => published))],
    figure: (key, asAt) => at(asAt).byKey.get(key),
    series: (key, asAt) => at(asAt).bySeries.get(key) ?? [],
    history: (key) => histories.get(key) ?? [],
    places: new Map(sorted.map(({ authority, place }) => [authority, place])),
  };
}

function asOf(history: readonly FigureRow[], month: string): FigureRow[] {
  const row = history.findLast(({ published }) => published <= month);
  if (row === undefined) return [];
  const hidden = history.at(-1)?.symbol === 'c';
  return [hidden ? { ...row, value: '', numerator: null, denominator: null, symbol: 'c' } : row];
}

function standing(rows: readonly FigureRow[]): Standing {
  const inTime = rows.toSorted(by(({ periodEnd }) => periodEnd));
  return {
    byKey: new Map(inTime.map((row) => [figureKey(row), row])),
    bySeries: Map.groupBy(inTime, seriesKey),
  };
}

const by =
  (of: (row: FigureRow) => string) =>
  (one: FigureRow, other: FigureRow): number =>
    of(one) < of(other) ? -1 : Number(of(one) > of(other));
