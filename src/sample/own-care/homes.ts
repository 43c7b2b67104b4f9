import type { Life } from '../care/life.ts';
import { type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';

/** A time in a home of which it was asked whether it must be registered. */
export interface AskedHome {
  from: Day;
  to: Day | null;
  registration: 'registered' | 'not registered' | 'not needed';
}

/**
 * The homes of a child of which it was asked. A few stays in children's homes begin in one that is not registered, until
 * another is found or it is registered; supported accommodation needed no registration in these years.
 */
export function askedHomes({ stays, end }: Life, random: Random): AskedHome[] {
  return stays.flatMap(({ from, group }, index): AskedHome[] => {
    const to = stays[index + 1]?.from ?? end;
    const chance = random.next();
    if (group === 'supported') return chance < 0.1 ? [{ from, to, registration: 'not needed' }] : [];
    if (group !== 'otherHome' && group !== 'residential') return [];
    if (chance >= 0.16) return [];
    if (chance >= 0.09) return [{ from, to, registration: 'registered' }];
    const until = Math.min(from + 6 + Math.round(random.logNormal(30, 0.8)), to ?? lastDay + 400);
    return [{ from, to: until, registration: 'not registered' }];
  });
}
