import { benchmarkSourceOf, comparatorFor, comparisonIn, comparisonOn, publishedSeries } from '#benchmarks';
import { dayInWords, type IsoDay } from '#calendar';
import { figureKey, periodPhrase, scaleWords, type Unit } from '#figure';
import type { Card } from '../card.ts';
import { type ComparedLine, comparedLine } from '../compared-line.ts';
import { valueInForm } from '../form.ts';
import type { Said } from '../speaks-of.ts';
import { publishedDecimals } from './benchmark-decimals.ts';
import { type PublishedExplanation, publishedExplanation } from './benchmark-explanation.ts';
import type { PublishedFigures } from './benchmark-figures.ts';
import { ownLatest, publishedValues } from './benchmark-latest.ts';
import { neighbourRows } from './benchmark-neighbours.ts';
import { publishedSentence } from './benchmark-sentence.ts';
import { type PublishedStrip, publishedStrip } from './benchmark-strip.ts';
import {
  neighboursInWords,
  type PublishedCell,
  type PublishedRow,
  type PublishedYear,
  publishedColumns,
  publishedRows,
} from './benchmark-table.ts';
import { listed, publisherOf, unitOfComparator } from './benchmark-words.ts';

/** What is published about the same matter as a measure, in words and as a table. */
export interface PublishedComparison {
  /** Our latest figure against those of the region and England. */
  sentence: Said;
  /** How our own figure differs from the published one for the same day, and what is counted. */
  explanation: Said;
  /** The published figure of our council that the explanation names, which may be of an earlier year than the table's. */
  explained: PublishedExplanation['named'];
  caption: string;
  columns: PublishedCell[];
  rows: PublishedRow[];
  /** Each neighbour of either year, closest first. */
  neighbourRows: PublishedRow[];
  /** The same years as named dots, in the order of the columns. */
  strips: PublishedStrip[];
  unit: Unit;
  /** Who the statistical neighbours are; empty where there are none. */
  neighbours: Said;
  /** The published tables that the figures stand in. */
  sources: string;
  /** The category of ours that counts the same, with its newest figure in words; null where the whole does. */
  ownGroup: { category: string; figure: Said } | null;
}

/**
 * Whose card it is, the day that stands in for its latest figure where it has none, and whether its figures are made
 * up.
 */
export interface CardOwner {
  council: string;
  asAt: IsoDay;
  synthetic: boolean;
}

/**
 * A card against the newest published year that had ended on the day of its latest figure, and the newest year with a
 * figure of the council that had ended on the day of the scorecard: nothing later is set beside it. Where the comparator counts one category's children alone, that category is
 * compared in place of ours. Null where its measure names no comparator that counts the same, or nothing is published
 * about the council.
 */
export function comparePublished(
  published: PublishedFigures,
  card: Card,
  { council, asAt, synthetic }: CardOwner,
): PublishedComparison | null {
  const { measure } = card;
  const comparator = comparatorFor(measure);
  if (comparator === null) return null;
  const line = comparedLine(card);
  const { latest } = line;
  const { id, label, polarity } = comparator;
  const then = comparisonOn(published, id, council, latest?.periodEnd ?? asAt);
  const later = publishedSeries(published, id, council)
    .filter(({ value, year }) => value !== null && year > (then?.year ?? 0))
    .flatMap(({ year }) => comparisonIn(published, id, council, year) ?? [])
    .findLast(({ periodEnd }) => periodEnd <= asAt);
  const years = [
    {
      comparison: then,
      note: latest === null ? '' : then?.periodEnd === latest.periodEnd ? 'same day as ours' : 'last before ours',
    },
    { comparison: later ?? null, note: 'newest published' },
  ].flatMap(({ comparison, note }): PublishedYear[] =>
    comparison === null
      ? []
      : [{ measure: measure.id, comparison, note, decimals: publishedDecimals(published, id, comparison.year) }],
  );
  const main = years[0];
  if (main === undefined) return null;
  const unit = unitOfComparator(comparator.unit);
  const { comparison, decimals } = main;
  const explanation = publishedExplanation(published, comparator, { measure, line, council, synthetic });
  const inUnit = unit.name === 'per 10000' ? '' : ` (${scaleWords(unit).toLowerCase()})`;
  const figures = years.flatMap(({ comparison: { own, region, england } }) => [own, region, england]);
  const titles = figures.flatMap((figure) => (figure === null ? [] : benchmarkSourceOf(figure.source).title));
  return {
    sentence: publishedSentence(
      dayInWords(comparison.periodEnd),
      ownLatest(measure, line, comparison.periodEnd, unit),
      publishedValues(comparison, measure.id, unit, decimals),
      line.category === null ? null : comparator.of,
    ),
    explanation: explanation.said,
    explained: explanation.named,
    caption: `${label}${inUnit}, published by ${publisherOf(comparator)}`,
    columns: publishedColumns(years),
    rows: publishedRows(years, unit, polarity !== 'neutral' && measure.polarity === polarity),
    neighbourRows: neighbourRows(years, unit),
    strips: years.map(publishedStrip),
    unit,
    neighbours: neighboursInWords(years),
    sources: listed([...new Set(titles)]),
    ownGroup: ownGroup(line),
  };
}

function ownGroup({ category, form, latest }: ComparedLine): PublishedComparison['ownGroup'] {
  if (category === null || latest === null || latest.value === null) return null;
  const value = valueInForm(latest.value, form);
  return {
    category,
    figure: [{ text: value, of: { figure: figureKey(latest) } }, { text: ` ${periodPhrase(latest)}` }],
  };
}
