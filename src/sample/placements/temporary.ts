import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { at, type Day, isQuiet, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { placementsIn, type Stay, stayOn } from './stay.ts';

/** Temporary placements and how many days they may last. */
const kinds = { T1: 12, T2: 7, T3: 14, T4: 6 };

/**
 * A few foster children spend some days in hospital or with other carers, and come back; in the steered authority after
 * the last day for which their placements are printed.
 */
export function addTemporaryStays(authority: Authority, lives: readonly Life[], random: Random): void {
  const ours = authority.code === steered.code;
  const [first, share] = ours ? [at('2022-03-02'), 0.05] : [at('2018-06-01'), 0.02];
  for (const life of lives) {
    if (!random.chance(share) || life.journey !== null) continue;
    const day = random.int(Math.max(life.start + 90, first), Math.max(first + 1, (life.end ?? lastDay) - 60));
    const stay = stayOn(life.stays, day);
    const kind = random.weighted({ T1: 0.3, T2: 0.1, T3: 0.2, T4: 0.4 });
    const back = day + random.int(2, kinds[kind]);
    if (stay === undefined || !isCalm(life, stay, day) || isQuiet(day) || isQuiet(back)) continue;
    const away: Stay = {
      ...stay,
      from: day,
      known: day,
      place: kind,
      provider: '',
      sameCarer: false,
    };
    const after: Stay = { ...stay, from: back, known: back, sameCarer: false };
    life.stays.splice(life.stays.indexOf(stay) + 1, 0, away, after);
  }
}

/** Whether a foster placement has long gone on and long goes on, so that some days away change no yearly count. */
function isCalm(life: Life, stay: Stay, day: Day): boolean {
  const next = life.stays[life.stays.indexOf(stay) + 1];
  const until = Math.min(next?.from ?? lastDay, life.end ?? lastDay);
  const still = life.statuses.every(({ from }) => Math.abs(from - day) > 20);
  return (
    /^U/.test(stay.place) &&
    day - stay.from > 60 &&
    until - day > 60 &&
    still &&
    placementsIn(life.stays, day - 380, day + 380) < 2
  );
}
