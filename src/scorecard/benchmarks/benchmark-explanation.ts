import { type Comparator, publishedSeries } from '#benchmarks';
import { dayInWords } from '#calendar';
import type { Card } from '../card.ts';
import { relationOf } from '../shown.ts';
import { publishedDecimals } from './benchmark-decimals.ts';
import { countsInWords, differenceInWords } from './benchmark-difference.ts';
import type { PublishedFigures } from './benchmark-figures.ts';
import { publisherOf } from './benchmark-words.ts';

/**
 * What is counted in the published figures; and, for the newest day for which both we and they have a figure of our
 * council, how far the two differ.
 */
export function publishedExplanation(
  published: PublishedFigures,
  comparator: Comparator,
  card: Card,
  council: string,
  synthetic: boolean,
): string {
  const { measure } = card;
  const ownOn = new Map(card.series.map(({ periodEnd, value }) => [periodEnd, value]));
  const series = publishedSeries(published, comparator.id, council);
  const publisher = publisherOf(comparator);
  const both = series.findLast(({ periodEnd, value }) => value !== null && typeof ownOn.get(periodEnd) === 'number');
  if (both === undefined || comparator.unit !== measure.unit.name) {
    return countsInWords(comparator.counts, publisher, 'none');
  }
  const own = { value: ownOn.get(both.periodEnd) as number, decimals: measure.decimals };
  const theirs = {
    value: both.value as number,
    decimals: publishedDecimals(published, comparator.id, both.year),
  };
  const difference = differenceInWords({
    day: dayInWords(both.periodEnd),
    unit: measure.unit,
    own,
    published: theirs,
    publisher,
  });
  const differs = ['higher', 'lower'].includes(relationOf(own, theirs));
  const kind = !differs ? 'none' : synthetic ? 'synthetic' : 'real';
  return `${difference} ${countsInWords(comparator.counts, 'it', kind)}`;
}
