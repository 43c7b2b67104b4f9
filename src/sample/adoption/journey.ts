import type { PeriodOfCare } from '../care/period-of-care.ts';
import type { Day } from '../day.ts';

/** The journey of a child for whom adoption is, or was, the plan. Null for a day that has not come, or never will. */
export interface AdoptionJourney {
  authority: string;
  period: PeriodOfCare;
  decision: Day;
  placementOrder: Day | null;
  matched: Day | null;
  placed: Day | null;
  /** The day the child went back into foster care from the adopters. */
  disrupted: Day | null;
  reversed: Day | null;
  reversedReason: string | null;
  /**
   * The day the child moved in, as a foster child, with the carers who go on to adopt; null where the adopters are new.
   */
  carerFrom: Day | null;
  /** Whether those carers were approved for fostering and adoption from the first. */
  early: boolean;
  /** The first and last day of birth that printed counts of ages allow the child; null where they allow any. */
  born: readonly [first: Day, last: Day] | null;
}
