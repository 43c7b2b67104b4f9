import {
  type FigureSeries,
  type Measure,
  publishedBy,
  type Relation,
  referenceOf,
  relatedPeriodType,
  relationsOf,
} from '#catalogue';
import { type Figure, figureKey } from '#figure';

/** Figures that break what a measure's file declares to hold always. */
export interface BrokenRelation {
  /** The file that declares it. */
  file: string;
  relation: Relation;
  /** The figure whose number is not what it should be, and the number. */
  figure: Figure;
  number: number;
  /** What the others' numbers come to together. */
  together: number;
}

/**
 * Where figures break relations that are declared without `usually`, in the order of the measures. A relation of which a
 * number is missing says nothing there. What `addsUp` says is in `additivityOf`. Pure.
 */
export function brokenRelations(figures: readonly Figure[], measures: readonly Measure[]): BrokenRelation[] {
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const bySeries = Map.groupBy(figures, (figure) => referenceOf({ ...figure, part: 'numerator' }));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return measures.flatMap((measure) =>
    relationsOf([measure])
      .filter(({ usually }) => !usually)
      .flatMap((relation) =>
        (bySeries.get(referenceOf({ ...relation.series, part: 'numerator' })) ?? []).flatMap((figure) => {
          const number = figure[relation.series.part];
          const others = relation.others.map((other) => numberBeside(figure, other));
          if (number === null || others.includes(null)) return [];
          const together = others.reduce((sum: number, one) => sum + (one as number), 0);
          // tenths of a post do not add up exactly in binary
          const over = number - together;
          const holds = relation.kind === 'equals' ? Math.abs(over) < 1e-6 : over < 1e-6;
          return holds ? [] : [{ file: measure.file, relation, figure, number, together }];
        }),
      ),
  );

  /** The number of another series at the place and day of a figure; null where it is not known. */
  function numberBeside(figure: Figure, other: FigureSeries): number | null {
    const [ours, theirs] = [byId.get(figure.measure), byId.get(other.measure)];
    if (ours === undefined || theirs === undefined) return null;
    const periodType = relatedPeriodType(figure.periodType, publishedBy(ours), publishedBy(theirs));
    if (periodType === null) return null;
    return byKey.get(figureKey({ ...figure, ...other, periodType }))?.[other.part] ?? null;
  }
}
