import type { IsoDay } from '#calendar';
import type { Meeting } from './content.ts';

/** The newest meeting that was held; null where none is on record. */
export function lastMeeting(meetings: readonly Meeting[]): Meeting | null {
  return meetings.filter(({ status }) => status === 'held').reduce<Meeting | null>(newer, null);
}

/** The day of the next meeting, with its agenda where that is on record. */
export interface NextMeeting {
  date: IsoDay;
  meeting: Meeting | null;
}

/**
 * The first meeting planned after the last one held, else the day that the last one named; null where neither is known.
 */
export function nextMeeting(meetings: readonly Meeting[]): NextMeeting | null {
  const last = lastMeeting(meetings);
  const after = last?.date ?? '';
  const planned = meetings
    .filter(({ status, date }) => status === 'planned' && date > after)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))[0];
  if (planned !== undefined) return { date: planned.date, meeting: planned };
  return last?.next !== undefined && last.next > after ? { date: last.next, meeting: null } : null;
}

/** The meeting held before another; null for the first on record. */
export function meetingBefore(meetings: readonly Meeting[], { date }: Pick<Meeting, 'date'>): Meeting | null {
  return meetings.filter((one) => one.status === 'held' && one.date < date).reduce<Meeting | null>(newer, null);
}

function newer(best: Meeting | null, one: Meeting): Meeting {
  return best !== null && best.date >= one.date ? best : one;
}
