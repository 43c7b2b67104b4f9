import { type FigureSeries, type Measure, type Relation, relationsOf, sumsOf } from '#catalogue';
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
  const byPlace = new Map(
    items.map((item) => [`${seriesName(item.figure)}|${item.figure.periodType}|${placeOf(item)}`, item]),
  );
  return [...relationsOf(measures), ...sumsOf(measures)].flatMap(({ kind, series, others, usually }) =>
    (bySeries.get(seriesName(series)) ?? []).flatMap((item): Instance[] => {
      const found = others.map((other): FigureNumber | undefined => {
        const type = relatedType(item, other.measure);
        const partner = byPlace.get(`${seriesName(other)}|${type}|${placeOf(item)}`);
        return partner === undefined ? undefined : { item: partner, part: other.part };
      });
      if (found.includes(undefined)) return [];
      return [{ kind, usually, one: { item, part: series.part }, others: found as FigureNumber[] }];
    }),
  );
}

/** The totals of a consortium: a figure under its code is the sum of its members'. */
export function totalsOf(
  items: readonly EditionFigure[],
  consortium: { code: string; members: readonly string[] } | undefined,
): Instance[] {
  if (consortium === undefined) return [];
  const byKey = new Map(items.map((item) => [memberKey(item, item.figure.authority), item]));
  return items.flatMap((item) => {
    if (item.figure.authority !== consortium.code) return [];
    const members = consortium.members.map((code) => byKey.get(memberKey(item, code)));
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

function memberKey({ figure }: EditionFigure, authority: string): string {
  return [seriesName(figure), figure.periodType, figure.periodStart, figure.periodEnd, authority].join('|');
}

function seriesName({
  measure,
  breakdown,
  category,
}: Pick<FigureSeries, 'measure' | 'breakdown' | 'category'>): string {
  return `${measure}/${breakdown}/${category}`;
}

function placeOf({ figure }: EditionFigure): string {
  return `${figure.authority}|${figure.periodEnd}`;
}
