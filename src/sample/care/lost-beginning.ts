import { at, firstDay, lastDay } from '../day.ts';
import { type Choosing, isPlain } from './choosing.ts';
import type { Life } from './life.ts';

/** By when what is lost had ended: before any day whose number of children is printed. */
const before = at('2018-12-01');

/** The day on which the second episode of a life began, or null. */
function secondDay({ start, stays, statuses }: Life): number | null {
  const days = [...stays, ...statuses].map(({ from }) => from).filter((day) => day > start);
  return days.length === 0 ? null : Math.min(...days);
}

/**
 * The return of two children long in care has lost their first episode, as happens when a case system is replaced: list
 * 8 alone says when they came.
 */
export function loseBeginnings(choosing: Choosing): void {
  const chosen = choosing.take(2, (life) => {
    const second = secondDay(life);
    return isPlain(life) && life.start < firstDay && life.end === null && second !== null && second < before;
  });
  for (const life of chosen) life.lostUntil = secondDay(life) ?? lastDay;
}
