import type { Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import { type Comparison, compareAuthorities } from '#scorecard';
import type { Site } from './site.ts';

/**
 * The councils that share their figures, each with its newest figure of a measure, our own first: what a measure's page,
 * its charts and its file set side by side. None where nobody but us has one.
 */
export function councilsBeside(
  { index, settings, council }: Pick<Site, 'index' | 'settings' | 'council'>,
  measure: Measure,
  periodType: PeriodType,
): Comparison[] {
  const others = settings.authorities.filter(({ code }) => code !== council.code);
  const rows = compareAuthorities(index, { measure: measure.id, periodType }, [council, ...others]);
  return rows.filter(({ latest }) => latest !== null).length > 1 ? rows : [];
}
