import type { Measure } from '#catalogue';
import type { Comparator } from './comparator.ts';
import { comparators } from './comparators/index.ts';

type Compared = Pick<Measure, 'comparator' | 'breakdowns'>;

/**
 * The comparator that a measure, or the category of it that its front matter names, may be compared with. Null where it
 * names none, or one that counts other children.
 */
export function comparatorFor(measure: Compared): Comparator | null {
  if (measure.comparator === undefined || comparatorFault(measure) !== null) return null;
  return comparators.find(({ id }) => id === measure.comparator?.id) ?? null;
}

/** The name of the comparator that a measure may be compared with; null where there is none. */
export function comparatorLabel(measure: Compared): string | null {
  return comparatorFor(measure)?.label ?? null;
}

/**
 * Why a measure may not be compared with the comparator that it names, and what to do; null where it may. The two must
 * say in the same words whom they count, and a comparator of one age band belongs to the category of that band where
 * there is one. A measure that gives only the comparator's name may be compared with one that is not of an age band; an
 * unknown name compares with nothing.
 */
export function comparatorFault({ comparator: link, breakdowns }: Compared): string | null {
  if (link === undefined) return null;
  const comparator = comparators.find(({ id }) => id === link.id);
  if (comparator === undefined) {
    if (link.of === null) return null;
    const known = comparators.map(({ id }) => id).join(', ');
    return `comparator: there is no published figure ${link.id}. Write one of ${known}, or leave comparator out.`;
  }
  const [, band] = /aged (\d+ to \d+)/.exec(comparator.of) ?? [];
  if (link.of === null && band === undefined) return null;
  if (link.of !== comparator.of) {
    return (
      `comparator: ${link.id} is of ${comparator.of}, and the measure says "${link.of ?? 'nothing of whom it counts'}": name the breakdown and category ` +
      'that count the same, or leave comparator out.'
    );
  }
  if (band === undefined || link.category === band) return null;
  const bands = breakdowns.flatMap(({ categories }) => categories).filter((name) => /^\d+ to \d+$/.test(name));
  if (!bands.includes(band) && !bands.includes(link.category ?? '')) return null;
  return `comparator: ${link.id} is of those aged ${band}: name the breakdown and category of that age.`;
}
