import { type Day, firstDay, lastDay } from '../day.ts';

/** Anything that has a start and, perhaps, an end. */
export interface Span {
  start: Day;
  end: Day | null;
}

/** Whether a span holds on a day: it starts on it or before and has not ended by it. */
export const holdsOn = (span: Span, day: Day): boolean => span.start <= day && (span.end === null || span.end > day);

/** How many spans hold on a day. */
export function countOn(spans: Iterable<Span>, day: Day): number {
  let count = 0;
  for (const span of spans) if (holdsOn(span, day)) count += 1;
  return count;
}

/** The highest count on any day of the simulation. */
export function highestCount(spans: readonly Span[]): number {
  let highest = 0;
  for (let day = firstDay; day <= lastDay; day += 1) highest = Math.max(highest, countOn(spans, day));
  return highest;
}
