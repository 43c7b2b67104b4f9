import { type BenchmarkFigure, comparatorFor, comparisonIn, comparisonOn, publishedSeries } from '#benchmarks';
import type { IsoDay } from '#calendar';
import { roundHalfUp, shortValue } from '#figure';
import { publishedDecimals } from '../benchmarks/benchmark-decimals.ts';
import type { PublishedFigures } from '../benchmarks/benchmark-figures.ts';
import { neighboursOf } from '../benchmarks/benchmark-table.ts';
import { unitOfComparator } from '../benchmarks/benchmark-words.ts';
import type { Card } from '../card.ts';
import { type Piece, speaksOfOther } from '../speaks-of.ts';

/** What is published of others for one day, in brief: a number for each that has one. */
export interface Elsewhere {
  on: IsoDay;
  /** With the piece that says whose published figure each number is. */
  places: { name: string; value: Piece }[];
}

/**
 * The region, the statistical neighbours (their median) and England beside a card, of the newest published year that
 * had ended by its latest figure, or else of the newest of all. Null where nothing of the same kind is published as a
 * number, or only of those whom one of its categories counts: the figure that is shown beside it is the whole's.
 */
export function elsewhere(
  published: PublishedFigures,
  { measure, latest }: Card,
  { council, asAt }: { council: string; asAt: IsoDay },
): Elsewhere | null {
  const comparator = comparatorFor(measure);
  if (comparator === null || measure.comparator?.category !== undefined) return null;
  const unit = unitOfComparator(comparator.unit);
  if (unit.name !== measure.unit.name) return null;
  const newest = publishedSeries(published, comparator.id, council).at(-1)?.year;
  const found =
    comparisonOn(published, comparator.id, council, latest?.periodEnd ?? asAt) ??
    (newest === undefined ? null : comparisonIn(published, comparator.id, council, newest));
  if (found === null) return null;
  const decimals = publishedDecimals(published, comparator.id, found.year);
  const text = (value: number, places = decimals) => shortValue(value, unit, places);
  const piece = (name: string, words: string) => ({
    name,
    value: { text: words, of: speaksOfOther({ name, on: found.periodEnd, measure: measure.id }) },
  });
  const place = (name: string, figure: BenchmarkFigure | null) =>
    figure?.value == null ? [] : [piece(name, text(figure.value))];
  const median = neighboursOf(found)?.median ?? null;
  const places = [
    ...(median === null
      ? []
      : [
          piece(
            'Neighbours',
            text(median, Math.abs(roundHalfUp(median, decimals) - median) < 1e-9 ? decimals : decimals + 1),
          ),
        ]),
    ...place(found.region?.areaName ?? '', found.region),
    ...place('England', found.england),
  ];
  return places.length === 0 ? null : { on: found.periodEnd, places };
}
