import { periodStart } from '#figure';
import type { OutsideFact } from '#published';
import type { BenchmarkFigure } from './figure.ts';

/** A count of the department's, and which count of a measure of ours it is. */
interface SameCount {
  measure: string;
  /** Where the department prints it. */
  part: 'numerator' | 'denominator' | 'value';
  is: 'numerator' | 'denominator';
  over: 'a day' | 'a year';
}

/** Children who left care in a year, each counted once. */
const leavers = { measure: 'leaving_care_by_adoption_percent', over: 'a year' } as const;

/**
 * Which of the department's unrounded counts count exactly the same children as a measure of ours. Others do not: the
 * department counts each child once for starts and ends, and takes health and care leavers from separate returns.
 */
const sameCounts: Readonly<Record<string, readonly SameCount[]>> = {
  children_looked_after_count: [{ measure: 'cla_count', part: 'value', is: 'numerator', over: 'a day' }],
  children_looked_after_rate: [{ measure: 'cla_rate', part: 'numerator', is: 'numerator', over: 'a day' }],
  children_adopted_count: [{ ...leavers, part: 'value', is: 'numerator' }],
  children_ceasing_rate: [{ ...leavers, part: 'numerator', is: 'denominator' }],
  ceased_adopted: [
    { ...leavers, part: 'numerator', is: 'numerator' },
    { ...leavers, part: 'denominator', is: 'denominator' },
  ],
};

/**
 * The department's own council counts as facts, unrounded: children looked after on 31 March, which is what `cla_count` and
 * the numerator of `cla_rate` are on that day; children who left care in the year to that day, and how many of them were
 * adopted. Regions and England are rounded and are left out.
 */
export function councilCounts(figures: readonly BenchmarkFigure[], authorities: readonly string[]): OutsideFact[] {
  return figures.flatMap((figure) => {
    if (figure.areaType !== 'authority' || !authorities.includes(figure.areaCode)) return [];
    return (sameCounts[figure.measure] ?? []).flatMap((same): OutsideFact[] => {
      const count = figure[same.part];
      if (count === null || !Number.isSafeInteger(count)) return [];
      return [
        {
          measure: same.measure,
          authority: figure.areaCode,
          periodType: same.over === 'a day' ? 'snapshot' : 'rolling12',
          periodStart: same.over === 'a day' ? figure.periodEnd : periodStart('rolling12', figure.periodEnd),
          periodEnd: figure.periodEnd,
          breakdown: '',
          category: '',
          numerator: same.is === 'numerator' ? count : null,
          denominator: same.is === 'denominator' ? count : null,
          value: null,
          decimals: null,
          source: `Department for Education, ${figure.source}`,
          synthetic: false,
        },
      ];
    });
  });
}
