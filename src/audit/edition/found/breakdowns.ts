import { weighTables } from './evidence.ts';
import { type FoundRelation, linesOf, referenceOf, wordsOf } from './relation.ts';
import { type Series, type SeriesName, seriesId, type Table } from './table.ts';

/**
 * Breakdowns whose categories add up: numerators to the numerator of the whole, denominators to its denominator, or
 * numerators to the denominator of the whole.
 */
export function breakdownsThatAddUp({ series }: Table): FoundRelation[] {
  const byId = new Map(series.map((one) => [seriesId(one.name), one]));
  const ofCategories = series.filter(({ name }) => name.breakdown !== '');
  const breakdowns = Map.groupBy(ofCategories, ({ name: { measure, breakdown, part, periodType } }) =>
    [measure, breakdown, part, periodType].join('|'),
  );
  return [...breakdowns.values()].flatMap((categories) => {
    const { name } = categories[0] as Series;
    const whole = (part: SeriesName['part']) =>
      byId.get(seriesId({ ...name, breakdown: '', category: '', part })) ?? null;
    const wholes = name.part === 'numerator' ? [whole('numerator'), whole('denominator')] : [whole('denominator')];
    return wholes.flatMap((one) => (one === null ? [] : (sumOf(one, categories) ?? [])));
  });
}

function sumOf(one: Series, categories: readonly Series[]): FoundRelation | null {
  if (categories.length < 2 || (one.isOpen && categories.every(({ isOpen }) => isOpen))) return null;
  const lines = linesOf(one, categories);
  const evidence = weighTables(lines);
  if (evidence === null) return null;
  const { measure, breakdown, part } = (categories[0] as Series).name;
  const own = part === 'denominator' ? 'denominators' : 'numerators';
  return {
    ...evidence,
    kind: 'parts',
    words: `${wordsOf(one.name)} is the sum of the ${own} of ${referenceOf({ measure, breakdown: '', category: '', part: 'numerator' })} by ${breakdown}`,
    lines,
    terms: [[one, 1], ...categories.map((category): [Series, number] => [category, -1])],
  };
}
