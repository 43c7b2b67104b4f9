import type { Measure, Settings } from '#catalogue';
import { figureValue } from '#figure';
import type { Figure } from './figure.ts';

/**
 * The figures and, for each measure of the consortium's scorecard, those of its members together under the consortium's
 * code: numerators and denominators are added, and the value follows from the sums, so that a percentage or a mean is
 * never a mean of means. A period for which one of the members has no figure has no total.
 */
export function withConsortiumTotals(
  figures: readonly Figure[],
  measures: readonly Measure[],
  consortium: Settings['consortium'],
): Figure[] {
  if (consortium === undefined) return [...figures];
  const shared = new Set(consortium.scorecard.flatMap((group) => group.measures));
  const members = new Set(consortium.members);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const ofMembers = figures.filter((figure) => shared.has(figure.measure) && members.has(figure.authority));
  const totals = [...Map.groupBy(ofMembers, keyOf).values()]
    .filter((group) => group.length === members.size)
    .map((group) => totalOf(group, byId.get(group[0]?.measure as string) as Measure, consortium.code));
  return [...figures, ...totals];
}

function keyOf({ measure, periodType, periodStart, periodEnd, breakdown, category }: Figure): string {
  return [measure, periodType, periodStart, periodEnd, breakdown, category].join('|');
}

function totalOf(group: readonly Figure[], measure: Measure, authority: string): Figure {
  const numerator = sum(group.map((figure) => figure.numerator));
  const denominator = sum(group.map((figure) => figure.denominator));
  const value = figureValue(measure.unit, numerator, denominator);
  return { ...(group[0] as Figure), authority, numerator, denominator, value };
}

/** Null where one of the parts is: a total of what is not known is not known. */
function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
}
