import type { Authority } from '../authority.ts';
import { at } from '../day.ts';
import type { Random } from '../random.ts';
import type { PeriodOfCare } from './period-of-care.ts';

/** Chooses who of the only children came alone from abroad: all came lately, and leave when they turn 18. */
export function drawUnaccompanied(
  authority: Authority,
  singles: readonly PeriodOfCare[],
  random: Random,
): Set<PeriodOfCare> {
  const recent = singles.filter(({ start, end, exit }) => {
    const days = (end ?? at('2022-09-30')) - start;
    return start > at('2016-06-01') && days < 900 && (exit === null || exit === 'turned18');
  });
  return new Set(random.shuffle(recent).slice(0, Math.round(singles.length * authority.unaccompanied * 1.6)));
}
