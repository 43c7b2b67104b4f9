import { type Measure, type PublishedBy, publishedBy, relatedPeriodType } from '#catalogue';
import type { PeriodType } from '#figure';
import type { EditionFigure } from './edition-figure.ts';

/** The period type of another measure's figure that a relation links to one of ours; null where there is none. */
export type RelatedType = (one: EditionFigure, other: string) => PeriodType | null;

/** Looks for period types among all those that figures have, not only among those that measure files name. */
export function relatedTypesOf(items: readonly EditionFigure[], measures: readonly Measure[]): RelatedType {
  const figures = Map.groupBy(items, ({ figure }) => figure.measure);
  const types = new Map(
    measures.map((measure): [string, PublishedBy] => {
      const { named, published } = publishedBy(measure);
      const found = (figures.get(measure.id) ?? []).map(({ figure }) => figure.periodType);
      return [measure.id, { named, published: [...new Set([...published, ...found])] }];
    }),
  );
  return ({ figure, measure }, other) => {
    const [ours, theirs] = [types.get(measure.id), types.get(other)];
    return ours === undefined || theirs === undefined ? null : relatedPeriodType(figure.periodType, ours, theirs);
  };
}
