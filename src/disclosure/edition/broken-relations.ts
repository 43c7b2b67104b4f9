import { type FigureSeries, referenceOf } from '#catalogue';
import type { FigureNumber, Instance } from './instances.ts';

/** A relation that a measure declares to hold always, and where the figures first break it. */
export interface BrokenRelation {
  /** In words, such as `mean_days_looked_after#denominator equals cla_count`. */
  readonly relation: string;
  readonly times: number;
  readonly authority: string;
  readonly periodEnd: string;
}

/**
 * The relations that do not hold in some instances, each once, with the earliest day on which it does not. A published
 * figure that stands although the records now differ breaks no relation: its numbers come from an earlier state of the
 * records than those beside it.
 */
export function brokenRelations(instances: readonly Instance[]): BrokenRelation[] {
  const ofOneVintage = instances.filter(({ one, others }) => ![one, ...others].some(({ item }) => item.frozen));
  return [...Map.groupBy(ofOneVintage, inWords)].map(([relation, ofOne]) => {
    const days = ofOne.map(({ one }) => one.item.figure).sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
    const { authority = '', periodEnd = '' } = days[0] ?? {};
    return { relation, times: ofOne.length, authority, periodEnd };
  });
}

function inWords({ kind, one, others }: Instance): string {
  return `${nameOf(one)} ${kind} ${others.map(nameOf).join(' + ')}`;
}

function nameOf({ item: { figure }, part }: FigureNumber): string {
  const { measure, breakdown, category } = figure;
  return referenceOf({ measure, breakdown, category, part } satisfies FigureSeries);
}
