import { z } from 'zod';
import type { PeriodType } from '#figure';

/** What begins or ends the care of the children of a cohort, in the words that pages use of it. */
const cohortEvents = ['came into care', 'left care'] as const;

/**
 * `cohort` in a measure's front matter: its children are those with the event in the twelve months that ended
 * `monthsBefore` months before the period's end; at 0 these are the months of the period.
 */
export const cohortSchema = z.strictObject({
  event: z.enum(cohortEvents),
  monthsBefore: z.int().min(0).max(36),
});

/** The children of a measure that follows up those who came into care, or left it, in twelve months. */
export type Cohort = z.infer<typeof cohortSchema>;

/** Why a measure cannot be of a cohort: its figures are of other periods than twelve months. Null where it can. */
export function cohortMisfit(periodTypes: readonly PeriodType[]): string | null {
  return periodTypes.every((type) => type === 'rolling12')
    ? null
    : 'is of twelve months: the period type must be rolling12, and no other beside it.';
}
