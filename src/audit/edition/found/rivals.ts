import type { FoundRelation } from './relation.ts';

/**
 * Two relations that differ in one series say that this is the same in both; but it is not, for equal ones were found before.
 * The one whose numbers are less rounded is believed, and of like ones that which holds more often.
 */
export function withoutRivals(found: readonly FoundRelation[]): FoundRelation[] {
  const spread = new Map(found.map((relation) => [relation, spreadOf(relation)]));
  const isSharper = (one: FoundRelation, other: FoundRelation): boolean => {
    const gap = (spread.get(one) as number) - (spread.get(other) as number);
    return gap === 0 ? one.holding / one.points > other.holding / other.points : gap < 0;
  };
  return found.filter((one) => !found.some((other) => areRivals(one, other) && isSharper(other, one)));
}

function areRivals(one: FoundRelation, other: FoundRelation): boolean {
  const shared = one.terms.filter(([series, factor]) =>
    other.terms.some(([theirs, times]) => theirs === series && times === factor),
  );
  return one.terms.length === other.terms.length && shared.length === one.terms.length - 1;
}

/** By how much the numbers of a relation may be rounded, on average and in whole numbers. */
function spreadOf({ lines }: FoundRelation): number {
  const widths = lines.flatMap(({ left, right }) => {
    const slots = [...left, ...right];
    if (!slots.every(([series, point]) => series.shown[point] === 1)) return [];
    return slots.reduce(
      (sum, [series, point]) => sum + (series.high[point] as number) - (series.low[point] as number),
      0,
    );
  });
  return Math.round(widths.reduce((sum, width) => sum + width, 0) / widths.length);
}
