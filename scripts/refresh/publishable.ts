import { type Measure, placeName, type Settings } from '../../src/catalogue/index.ts';
import { type ShownParts, suppressSmallNumbers, suppressTotal, suppressWith } from '../../src/disclosure/index.ts';
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
  const unitOf = (figure: Figure) => (byId.get(figure.measure) as Measure).unit;
  const ownRule = (figure: Figure): ShownParts =>
    suppressSmallNumbers(unitOf(figure), figure, settings.publication.smallestCount);
  const toldBy = figuresToldBy(figures, byId);
  const shown = (figure: Figure): ShownParts => {
    const told = toldBy(figure);
    return told === undefined ? ownRule(figure) : suppressWith(ownRule(figure), ownRule(told));
  };
  const members = membersOf(figures, settings);
  return figures
    .map((figure) => ({ figure, key: order(figure) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ figure }) => ({
      measure: figure.measure,
      authorityCode: figure.authority,
      authorityName: placeName(settings, figure.authority),
      periodType: figure.periodType,
      periodStart: figure.periodStart,
      periodEnd: figure.periodEnd,
      breakdown: figure.breakdown,
      category: figure.category,
      ...suppressTotal(shown(figure), members(figure).map(shown)),
      unit: unitOf(figure).name,
    }));
}

/** The figure that another would tell, of the measure that its own names, for the same place and period. */
function figuresToldBy(
  figures: readonly Figure[],
  byId: ReadonlyMap<string, Measure>,
): (figure: Figure) => Figure | undefined {
  const named = new Set([...byId.values()].flatMap(({ hiddenWith }) => hiddenWith ?? []));
  const cell = (measure: string, { authority, periodEnd, breakdown, category }: Figure): string =>
    [measure, authority, periodEnd, breakdown, category].join('|');
  const byCell = new Map(
    figures.filter(({ measure }) => named.has(measure)).map((figure) => [cell(figure.measure, figure), figure]),
  );
  return (figure) => {
    const other = byId.get(figure.measure)?.hiddenWith;
    return other === undefined ? undefined : byCell.get(cell(other, figure));
  };
}

/** The figures that a total is made of; none for a figure that is no total. */
function membersOf(figures: readonly Figure[], { consortium }: Settings): (figure: Figure) => Figure[] {
  if (consortium === undefined) return () => [];
  const cell = (figure: Figure): string =>
    [figure.measure, figure.periodType, figure.periodEnd, figure.breakdown, figure.category].join('|');
  const ofMembers = figures.filter(({ authority }) => consortium.members.includes(authority));
  const byCell = Map.groupBy(ofMembers, cell);
  return (figure) => (figure.authority === consortium.code ? (byCell.get(cell(figure)) ?? []) : []);
}
