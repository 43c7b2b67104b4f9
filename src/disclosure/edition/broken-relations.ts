import { type FigureSeries, referenceOf } from '#catalogue';
import type { FigureNumber, Instance } from './instances.ts';

/** What measures declare to hold always, and where the figures break it first. */
export interface BrokenRelation {
  /** In words, such as `mean_days_looked_after#denominator equals cla_count`. */
  readonly relation: string;
  readonly times: number;
  readonly authority: string;
  readonly periodEnd: string;
}

/**
 * The relations of some instances that do not hold, each once, with the earliest of its days. Where a published figure
 * stands although the records now say otherwise, its numbers are of another day than those beside it: that breaks no
 * relation.
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
