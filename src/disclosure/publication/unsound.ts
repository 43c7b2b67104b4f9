import { aboutOf, type FigurePart, isRoundedPart, type Measure, type Settings } from '#catalogue';
import { type Figure, figureKey, tableKey } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { countedParts } from '../primary/index.ts';
import type { Extent } from './leave-out.ts';

/**
 * Figures that cannot be right, by key, and with how much else they are left out: what is no number, children counted in
 * fractions or below zero, more than all; totals of a consortium that are not of its members; and categories that are
 * shown as they are and do not add up as they should. Published they would contradict themselves, and an audit could
 * prove nothing about the rest.
 */
export function unsoundFigures(
  figures: readonly Figure[],
  measures: ReadonlyMap<string, Measure>,
  policyOf: (measure: string) => DisclosurePolicy,
  consortium: Settings['consortium'],
): Map<string, Extent> {
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const tables = Map.groupBy(figures, tableKey);
  const found = new Map<string, Extent>();
  for (const figure of figures) {
    const measure = measures.get(figure.measure) as Measure;
    if (!isSound(figure, measure) || !isOfMembers(figure, measure)) found.set(figureKey(figure), 'category');
    for (const { name, categories, addsUp } of figure.breakdown === '' ? measure.breakdowns : []) {
      if (!addsUp || isRoundedPart(measure, { breakdown: name }, policyOf(measure.id))) continue;
      const table = tables.get(tableKey({ ...figure, breakdown: name })) ?? [];
      if (table.length < categories.length || addsUpTo(figure, table, measure)) continue;
      for (const part of table) found.set(figureKey(part), 'breakdown');
    }
  }
  return found;

  function isOfMembers(figure: Figure, measure: Measure): boolean {
    if (figure.authority !== consortium?.code || measure.hiddenWith !== undefined) return true;
    const members = consortium.members.map((authority) => byKey.get(figureKey({ ...figure, authority })));
    return members.includes(undefined) || addsUpTo(figure, members as Figure[], measure);
  }
}

/** Posts are counted in fractions, which need not add up to the last digit. */
function addsUpTo(whole: Figure, parts: readonly Figure[], { unit }: Measure): boolean {
  return countedParts(unit).every((part: FigurePart) => {
    const numbers = [whole, ...parts].map((one) => one[part]);
    if (!numbers.every(Number.isSafeInteger)) return true;
    return numbers.slice(1).reduce((sum: number, number) => sum + (number as number), 0) === numbers[0];
  });
}

function isSound(figure: Figure, measure: Measure): boolean {
  const { numerator, denominator, value } = figure;
  if (![numerator, denominator, value].every((number) => number === null || Number.isFinite(number))) return false;
  if (aboutOf(measure, figure.breakdown) === 'organisation' || measure.signed || measure.hiddenWith !== undefined) {
    return true;
  }
  const counts = countedParts(measure.unit).map((part) => figure[part]);
  if (!counts.every((count) => count === null || (Number.isSafeInteger(count) && count >= 0))) return false;
  return measure.unit.name !== 'percent' || numerator === null || denominator === null || numerator <= denominator;
}
