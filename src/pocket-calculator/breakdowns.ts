import { numberId, type Part, type Series, type TableNumber } from './numbers.ts';
import type { Rule, Sum } from './sum.ts';

const parts = ['numerator', 'denominator'] as const;

/**
 * Ways in which the categories of a breakdown may add up, for each measure: numerators to the whole's numerator,
 * denominators to its denominator, or the numerators to the denominator that all of them share.
 */
export function breakdownRules(numbers: readonly TableNumber[]): Rule[] {
  const rows = numbers.filter(({ row, part }) => row.breakdown !== '' && part === 'numerator').map(({ row }) => row);
  const breakdowns = Map.groupBy(rows, ({ measure, breakdown }) => `${measure} by ${breakdown}`);
  return [...breakdowns].flatMap(([name, own]) => {
    const categories = [...new Set(own.map(({ category }) => category))];
    if (categories.length < 2) return [];
    const tables = [...new Map(own.map((row) => [`${row.periodType}|${row.authority}|${row.end}`, row])).values()];
    const rule = (total: Part | 'shared', part: Part): Rule => ({
      name: `${name}: ${part}s add up to ${total === 'shared' ? 'the denominator that they share' : `the ${total}`}`,
      sums: tables.flatMap((row): Sum[] => {
        const at = (series: Partial<Series>) => numberId({ ...row, part, ...series }, row);
        const all = categories.map((category) => at({ category }));
        if (total !== 'shared')
          return [{ whole: at({ breakdown: '', category: '', part: total }), parts: all, less: [] }];
        return categories.map((category) => ({ whole: at({ category, part: 'denominator' }), parts: all, less: [] }));
      }),
    });
    return [...parts.map((part) => rule(part, part)), rule('denominator', 'numerator'), rule('shared', 'numerator')];
  });
}
