import { type IsoDay, isMonthEnd } from '#calendar';
import type { FigureId, PeriodType } from '#figure';
import type { Measure } from './measure.ts';
import type { PublishedBy } from './relation.ts';

type RareMeasure = Pick<Measure, 'rareEvents' | 'periodTypes' | 'partsAt'> &
  Partial<Pick<Measure, 'totalOnly'>> & {
    readonly breakdowns?: readonly { name: string; notPublished?: readonly string[] | undefined }[];
  };

/** Windows that overlap from one month to the next. */
const rollingWindows: readonly PeriodType[] = ['rolling12', 'rolling36'];

/** Whether a measure's monthly counts are also published for twelve months together, as those of rare events are. */
export function isRolledUp({ rareEvents, periodTypes }: RareMeasure): boolean {
  return rareEvents && periodTypes.includes('month');
}

/** The period types that a measure is published by: its own, and twelve months where its months have few events. */
export function publishedPeriodTypes(measure: RareMeasure): PeriodType[] {
  return isRolledUp(measure) ? [...new Set([...measure.periodTypes, 'rolling12' as const])] : measure.periodTypes;
}

/** The period types of a measure, as relations look them up. */
export function publishedBy(measure: RareMeasure): PublishedBy {
  return { named: measure.periodTypes, published: publishedPeriodTypes(measure) };
}

/**
 * Whether a figure of a measure is published at all. Of rare events: rolling windows and counts from the start of a year at
 * the ends of quarters, and categories for twelve months or more, neither for a month nor for a part of a year. A measure
 * may keep its categories to the ends of quarters (`partsAt`), rare or not, some of its periods to the total of the
 * consortium, whose code is given (`totalOnly`), and some categories to itself (`notPublished`).
 */
export function isPublishedAt(
  measure: RareMeasure,
  {
    authority,
    periodType,
    periodEnd,
    breakdown,
    category,
  }: Pick<FigureId, 'authority' | 'periodType' | 'periodEnd' | 'breakdown' | 'category'>,
  consortium: string | undefined,
): boolean {
  if (measure.totalOnly?.includes(periodType) && authority !== consortium) return false;
  if (measure.partsAt === 'quarter ends' && breakdown !== '' && !isQuarterEnd(periodEnd)) return false;
  const own = measure.breakdowns?.find(({ name }) => name === breakdown);
  if (own?.notPublished?.includes(category) === true) return false;
  if (!measure.rareEvents) return true;
  if (rollingWindows.includes(periodType)) return isQuarterEnd(periodEnd);
  if (periodType === 'yearToDate') return breakdown === '' && isQuarterEnd(periodEnd);
  return breakdown === '' || periodType !== 'month';
}

function isQuarterEnd(day: IsoDay): boolean {
  return isMonthEnd(day) && Number(day.slice(5, 7)) % 3 === 0;
}
