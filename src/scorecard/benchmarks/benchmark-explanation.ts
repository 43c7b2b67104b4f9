import { type Comparator, publishedSeries } from '#benchmarks';
import { dayInWords } from '#calendar';
import { figureKey } from '#figure';
import type { Card } from '../card.ts';
import type { ComparedLine } from '../compared-line.ts';
import { relationOf, shownOf } from '../shown.ts';
import { type PublishedBy, type Said, speaksOfOther } from '../speaks-of.ts';
import { publishedDecimals } from './benchmark-decimals.ts';
import { countsInWords, differenceInWords } from './benchmark-difference.ts';
import type { PublishedFigures } from './benchmark-figures.ts';
import { publisherOf } from './benchmark-words.ts';

/** Whose figures are explained: the line of a measure of a council, and whether its figures are made up. */
export interface ExplainedLine {
  measure: Card['measure'];
  line: ComparedLine;
  council: string;
  synthetic: boolean;
}

/** A text, and the published figure of our council that it names; null where it names none. */
export interface PublishedExplanation {
  said: Said;
  named: (PublishedBy & { value: number }) | null;
}

/**
 * What is counted in the published figures; and, for the newest day for which both we and they have a figure of our
 * council, how far the two differ.
 */
export function publishedExplanation(
  published: PublishedFigures,
  comparator: Comparator,
  { measure, line, council, synthetic }: ExplainedLine,
): PublishedExplanation {
  const ownOn = new Map(line.series.map((point) => [point.periodEnd, point]));
  const series = publishedSeries(published, comparator.id, council);
  const publisher = publisherOf(comparator);
  const both = series.findLast(({ periodEnd, value }) => value !== null && ownOn.get(periodEnd)?.value != null);
  const point = both === undefined ? undefined : ownOn.get(both.periodEnd);
  if (both === undefined || point?.value == null || comparator.unit !== measure.unit.name) {
    const said: Said = [{ text: countsInWords(comparator.counts, publisher, 'none'), of: { said: 'written' } }];
    return { said, named: null };
  }
  const own = { ...shownOf({ ...point, value: point.value }, line.form), figure: figureKey(point) };
  const by = { name: both.areaName, on: both.periodEnd, measure: measure.id };
  const theirs = {
    value: both.value as number,
    decimals: publishedDecimals(published, comparator.id, both.year),
    other: speaksOfOther(by).other,
  };
  const difference = differenceInWords({
    day: dayInWords(both.periodEnd),
    unit: measure.unit,
    group: line.category,
    own,
    published: theirs,
    publisher,
  });
  const differs = ['higher', 'lower'].includes(relationOf(own, theirs));
  const kind = !differs ? 'none' : synthetic ? 'synthetic' : 'real';
  const counts = countsInWords(comparator.counts, 'it', kind);
  const said: Said = [...difference, { text: ' ' }, { text: counts, of: { said: 'written' } }];
  return { said, named: { ...by, value: theirs.value } };
}
