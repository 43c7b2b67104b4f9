import { type FigureSeries, type Measure, type Relation, relationsOf, sumsOf } from '#catalogue';
import { figureKey } from '#figure';
import type { EditionFigure } from './edition-figure.ts';
import { relatedTypesOf } from './related-types.ts';

/** One number: a part of a figure. */
export interface FigureNumber {
  readonly item: EditionFigure;
  readonly part: FigureSeries['part'];
}

/** A relation at one place and time. */
export interface Instance {
  readonly kind: Relation['kind'];
  readonly usually: boolean;
  readonly one: FigureNumber;
  readonly others: readonly FigureNumber[];
}

/**
 * Every relation between the measures at every place and day: those declared, categories that add up, and totals of a
 * consortium. One of which some side has no figure is left out.
 */
export function instancesOf(items: readonly EditionFigure[], measures: readonly Measure[]): Instance[] {
  const relatedType = relatedTypesOf(items, measures);
  const bySeries = Map.groupBy(items, ({ figure }) => seriesName(figure));
  const byKey = new Map(items.map((item) => [item.key, item]));
  return [...relationsOf(measures), ...sumsOf(measures)].flatMap(({ kind, series, others, usually }) =>
    (bySeries.get(seriesName(series)) ?? []).flatMap((item): Instance[] => {
      const found = others.map((other): FigureNumber | undefined => {
        const periodType = relatedType(item, other.measure);
        if (periodType === null) return undefined;
        const partner = byKey.get(figureKey({ ...item.figure, ...other, periodType }));
        return partner === undefined ? undefined : { item: partner, part: other.part };
      });
      if (found.includes(undefined))
        return kind === 'equals' ? partsWithin({ item, part: series.part }, found, usually) : [];
      return [{ kind, usually, one: { item, part: series.part }, others: found as FigureNumber[] }];
    }),
  );
}

/** Where some numbers of a sum have no figure, each of the others is at most the whole: a reader knows that much. */
function partsWithin(whole: FigureNumber, parts: readonly (FigureNumber | undefined)[], usually: boolean): Instance[] {
  return parts.flatMap((part) => (part === undefined ? [] : [{ kind: 'within', usually, one: part, others: [whole] }]));
}

/** The totals of a consortium: a figure under its code is the sum of its members'. */
export function totalsOf(
  items: readonly EditionFigure[],
  consortium: { code: string; members: readonly string[] } | undefined,
): Instance[] {
  if (consortium === undefined) return [];
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((item) => {
    if (item.figure.authority !== consortium.code) return [];
    const members = consortium.members.map((code) => byKey.get(figureKey({ ...item.figure, authority: code })));
    if (members.includes(undefined)) return [];
    return (['numerator', 'denominator'] as const).map(
      (part): Instance => ({
        kind: 'equals',
        usually: false,
        one: { item, part },
        others: members.map((member) => ({ item: member as EditionFigure, part })),
      }),
    );
  });
}

function seriesName({
  measure,
  breakdown,
  category,
}: Pick<FigureSeries, 'measure' | 'breakdown' | 'category'>): string {
  return `${measure}/${breakdown}/${category}`;
}
