import type { IsoDay } from '#calendar';
import type { BoardDecision } from '#catalogue';
import type { Meeting } from './content.ts';

/** A decision that somebody still has to carry out. */
export interface Outstanding {
  decision: BoardDecision;
  agreedOn: IsoDay;
  /** The number of the item under which it was taken. */
  item: string;
}

/**
 * What meetings before a day agreed that somebody does, or that comes back, and that was not done by then; oldest first.
 * A decision of which neither is said is done when it is taken.
 */
export function outstandingAt(meetings: readonly Meeting[], day: IsoDay): Outstanding[] {
  return meetings
    .filter(({ date }) => date < day)
    .flatMap(({ date, items }) =>
      items.flatMap(({ number, decisions }) =>
        decisions
          .filter(({ who, due, done }) => (who.length > 0 || due !== null) && (done === null || done > day))
          .map((decision) => ({ decision, agreedOn: date, item: number })),
      ),
    );
}
