import type { Measure, Settings } from '#catalogue';
import { type Figure, figureKey, figureOf, sumOfParts } from '#figure';

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
  const totalId = (figure: Figure) => ({ ...figure, authority: consortium.code });
  const totals = [...Map.groupBy(ofMembers, (figure) => figureKey(totalId(figure))).values()]
    .filter((group) => group.length === members.size)
    .map((group) => {
      const [first] = group as [Figure];
      return figureOf(totalId(first), sumOfParts(group), byId.get(first.measure) as Measure);
    });
  return [...figures, ...totals];
}
