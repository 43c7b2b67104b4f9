import type { Day } from '../day.ts';

/** What followed where the first way to adoption had ended: a new plan, or other adopters under the first. */
export interface SecondWay {
  /** The day on which adoption became the plan again; null where it had not ceased to be. */
  decision: Day | null;
  placementOrder: Day | null;
  matched: Day | null;
  placed: Day | null;
}
