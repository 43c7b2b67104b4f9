import type { OutsideFact } from '#published';
import type { BenchmarkFigure } from './figure.ts';

/**
 * Which of the department's unrounded counts count exactly the same children as a measure of ours. Others do not: the
 * department counts each child once for starts and ends, and takes health and care leavers from separate returns.
 */
const sameCount: Readonly<Record<string, { measure: string; part: 'numerator' | 'value' }>> = {
  children_looked_after_count: { measure: 'cla_count', part: 'value' },
  children_looked_after_rate: { measure: 'cla_rate', part: 'numerator' },
};

/**
 * The department's own council counts as facts: children looked after on 31 March, unrounded, which is what `cla_count`
 * and the numerator of `cla_rate` are on that day. Regions and England are rounded and are left out.
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
