import type { OutsideFact } from '#published';
import type { BenchmarkFigure } from './figure.ts';

/**
 * Which of the department's unrounded counts are, child for child, what a measure of ours counts. Others are not: it counts
 * each child once for starts and ends, and takes health and care leavers from a return of their own.
 */
const sameCount: Readonly<Record<string, { measure: string; part: 'numerator' | 'value' }>> = {
  children_looked_after_count: { measure: 'cla_count', part: 'value' },
  children_looked_after_rate: { measure: 'cla_rate', part: 'numerator' },
};

/**
 * The department's own council counts as facts: children looked after on 31 March, unrounded, which is what `cla_count` and the
 * numerator of `cla_rate` are on that day. Regions and England are rounded and are left out.
 */
export function councilCounts(figures: readonly BenchmarkFigure[], authorities: readonly string[]): OutsideFact[] {
  return figures.flatMap((figure) => {
    const same = sameCount[figure.measure];
    if (same === undefined || figure.areaType !== 'authority' || !authorities.includes(figure.areaCode)) return [];
    const numerator = figure[same.part];
    if (numerator === null) return [];
    return {
      measure: same.measure,
      authority: figure.areaCode,
      periodType: 'snapshot' as const,
      periodStart: figure.periodEnd,
      periodEnd: figure.periodEnd,
      breakdown: '',
      category: '',
      numerator,
      denominator: null,
      value: null,
      decimals: null,
      source: `Department for Education, ${figure.source}`,
      synthetic: false,
    };
  });
}
