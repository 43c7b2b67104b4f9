import { type Choosing, isPlain } from '../care/choosing.ts';
import type { Life } from '../care/life.ts';
import { at, type Day } from '../day.ts';

/** In these months, printed figures among them. */
const [from, to] = [at('2021-02-10'), at('2022-06-30')];

const isThen = (day: Day): boolean => day >= from && day <= to;

/** The day on which a child moved from one foster home straight to another. */
function dayOfMove({ stays }: Life): Day | null {
  const moved = stays.findLast((stay, index) => {
    const fostered = [stays[index - 1], stay].every((one) => one?.place === 'U6');
    return fostered && !stay.sameCarer && isThen(stay.from);
  });
  return moved?.from ?? null;
}

/**
 * One child is with carers who do not keep it for a night, on the way to others; another goes home on the day it came
 * and comes into care again that day. Both have an episode of no length, and the second two starts on one day.
 */
export function passThrough(choosing: Choosing): void {
  const moved = choosing.take(1, (life) => isPlain(life) && dayOfMove(life) !== null);
  for (const life of moved) life.passing = dayOfMove(life);
  const came = choosing.take(1, (life) => isPlain(life) && isThen(life.start) && life.stays[0]?.place === 'U6');
  for (const life of came) life.passing = life.start;
}
