import { planAnew } from './adoption/planning-anew.ts';
import type { Authority } from './authority.ts';
import { Choosing } from './care/choosing.ts';
import { comeBackSoon } from './care/coming-back.ts';
import { meetLeapDays } from './care/leap-day.ts';
import type { Life } from './care/life.ts';
import { loseBeginnings } from './care/lost-beginning.ts';
import { growFromShortBreaks } from './care/short-break.ts';
import { liveAtHomeUnordered } from './placements/at-home-unordered.ts';
import { passThrough } from './placements/passing-through.ts';
import type { Random } from './random.ts';

/**
 * Gives a few children of every authority the records that are hard to count, in every seed: a rule that counts them
 * wrongly can be seen on the sample. None changes a printed figure.
 */
export function makeHardCases(authority: Authority, lives: readonly Life[], random: Random): void {
  const choosing = new Choosing(random.fork('order').shuffle(lives));
  planAnew(choosing, random.fork('adoption'));
  comeBackSoon(authority, lives, choosing);
  growFromShortBreaks(choosing, random.fork('short breaks'));
  liveAtHomeUnordered(choosing);
  passThrough(choosing);
  loseBeginnings(choosing);
  meetLeapDays(lives, choosing);
}
