import { authorityOf, type Measure, type Settings } from '../../src/catalogue/index.ts';
import { suppressSmallNumbers } from '../../src/disclosure/index.ts';
import type { Figure } from '../../src/measures/index.ts';
import type { PublishableFigure } from '../../src/published/index.ts';

/** Passes every figure through the gate and puts it into the ledger's words, in an order that never changes. */
export function publishableFigures(
  figures: readonly Figure[],
  measures: readonly Measure[],
  settings: Settings,
): PublishableFigure[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const order = (figure: Figure): string =>
    [
      figure.measure,
      figure.authority,
      figure.periodType,
      figure.breakdown,
      figure.category,
      figure.periodEnd,
      figure.periodStart,
    ].join('|');
  return figures
    .map((figure) => ({ figure, key: order(figure) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ figure }) => {
      const { unit } = byId.get(figure.measure) as Measure;
      return {
        measure: figure.measure,
        authorityCode: figure.authority,
        authorityName: authorityOf(settings, figure.authority).name,
        periodType: figure.periodType,
        periodStart: figure.periodStart,
        periodEnd: figure.periodEnd,
        breakdown: figure.breakdown,
        category: figure.category,
        ...suppressSmallNumbers(unit, figure, settings.publication.smallestCount),
        unit: unit.name,
      };
    });
}
