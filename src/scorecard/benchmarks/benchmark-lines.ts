import { comparatorFor, comparisonIn } from '#benchmarks';
import { dayInWords, type IsoDay } from '#calendar';
import { roundHalfUp, shortValue, type Unit } from '#figure';
import type { Card } from '../card.ts';
import { type Said, speaksOfOther } from '../speaks-of.ts';
import { publishedDecimals } from './benchmark-decimals.ts';
import type { PublishedFigures } from './benchmark-figures.ts';
import { neighboursOf } from './benchmark-table.ts';
import { unitOfComparator } from './benchmark-words.ts';

/** What others published through the years: one figure for each year that lies within our own figures. */
export interface PublishedLine {
  name: string;
  style: 'neighbours' | 'region' | 'england';
  /** To how many decimals its figures were published; a median between two of them has one more. */
  decimals: number;
  points: { on: IsoDay; value: number }[];
}

/** Published lines beside a measure's in a sentence, each by its newest point; nothing where there is none. */
export function publishedLinesInWords(lines: readonly PublishedLine[], measure: string, unit: Unit): Said {
  const said = lines.flatMap(({ name, points, decimals }): Said[] => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const text = `${name} ${shortValue(last.value, unit, decimals)}`;
    return [[{ text, of: speaksOfOther({ name, on: last.on, measure }) }, { text: ` (${dayInWords(last.on)})` }]];
  });
  if (said.length === 0) return [];
  const values = said.flatMap((one, at) => (at === 0 ? one : [{ text: ', ' }, ...one]));
  return [{ text: 'Newest figures published by others for this time: ' }, ...values, { text: '.' }];
}

/**
 * The published lines that a measure's own can be drawn against: the median of our statistical neighbours, the region
 * and England, each for the years that end while our own figures run. None where others count in another unit, or count
 * only whom one of its categories counts: the line that is drawn is the whole's.
 */
export function publishedLines(
  published: PublishedFigures,
  { measure, series }: Card,
  council: string,
): PublishedLine[] {
  const comparator = comparatorFor(measure);
  const [first, last] = [series[0]?.periodEnd, series.at(-1)?.periodEnd];
  if (comparator === null || measure.comparator?.category !== undefined) return [];
  if (first === undefined || last === undefined) return [];
  if (unitOfComparator(comparator.unit).name !== measure.unit.name) return [];
  const years = published
    .yearsOf(comparator.id)
    .flatMap((year) => comparisonIn(published, comparator.id, council, year) ?? [])
    .filter(({ periodEnd }) => periodEnd >= first && periodEnd <= last);
  const line = (
    name: string,
    style: PublishedLine['style'],
    figureOf: (year: (typeof years)[number]) => number | null | undefined,
  ): PublishedLine => {
    const points = years.flatMap((year) => {
      const value = figureOf(year);
      return value == null ? [] : [{ on: year.periodEnd, value }];
    });
    const decimals = years.map(({ year }) => publishedDecimals(published, comparator.id, year));
    const between = points.map(({ value }) => String(roundHalfUp(value, 1)).split('.')[1]?.length ?? 0);
    return { name, style, decimals: Math.max(0, ...decimals, ...between), points };
  };
  const region = years.flatMap((year) => year.region?.areaName ?? [])[0] ?? '';
  return [
    line('Neighbours', 'neighbours', (year) => neighboursOf(year)?.median),
    line(region, 'region', (year) => year.region?.value),
    line('England', 'england', (year) => year.england?.value),
  ].filter(({ points }) => points.length > 0);
}
