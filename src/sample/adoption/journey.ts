import type { PeriodOfCare } from '../care/period-of-care.ts';
import type { Day } from '../day.ts';
import type { SecondWay } from './second-way.ts';

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
  /** What followed where this way ended and adoption was tried again. */
  again: SecondWay | null;
}

/** From when the records tell of the second way. */
const begins = ({ decision, matched }: SecondWay): Day => decision ?? matched ?? Number.POSITIVE_INFINITY;

/** A journey as the records have it on a day: the second way once it has begun. */
export function journeyOn(journey: AdoptionJourney, day: Day): AdoptionJourney {
  const { again } = journey;
  if (again === null || day < begins(again)) return journey;
  return {
    ...journey,
    decision: again.decision ?? journey.decision,
    placementOrder: again.placementOrder ?? journey.placementOrder,
    matched: again.matched,
    placed: again.placed,
    reversed: null,
    reversedReason: null,
  };
}
