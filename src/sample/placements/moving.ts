import type { Life } from '../care/life.ts';
import { type Day, isQuiet } from '../day.ts';
import type { Random } from '../random.ts';
import { type PlacementGroup, placementGroups } from './placement-group.ts';
import type { Wanted } from './placement-targets.ts';
import { movesBetween, newStay, type Stay, stayOn } from './stay.ts';
import { suits } from './suitability.ts';

/** Order in which kinds of placement are filled: agency foster care last, as it gives to and takes from all others. */
const filled = [...placementGroups.filter((group) => group !== 'agency'), 'agency'] as const;

/**
 * Moves children out of kinds of placement that hold too many, or out of agency foster care, into those that hold too
 * few.
 */
export function moveToTargets(here: readonly Life[], wanted: Wanted, from: Day, day: Day, random: Random): void {
  for (const group of filled) {
    while ((wanted.get(group) ?? 0) > 0) {
      let best: { life: Life; when: Day; score: number } | null = null;
      for (const life of here) {
        const stay = stayOn(life.stays, day);
        if (stay === undefined || stay.group === group) continue;
        const surplus = (wanted.get(stay.group) ?? 0) < 0;
        if (!surplus && (stay.group !== 'agency' || group === 'agency')) continue;
        const when = moveDay(life, stay, from, day, random);
        if (when === null) continue;
        const fit = suits(life, group, when);
        if (fit === 0) continue;
        const recent = movesBetween(life.stays, day - 365, day);
        const settled = when - stay.from > 400 ? 0.9 : 0;
        const ease = Math.log(fit / (suits(life, stay.group, when) + 0.1)) - 2.2 * recent - settled + random.next();
        const score = ease + (surplus ? 6 : 0);
        if (best === null || score > best.score) best = { life, when, score };
      }
      if (best === null) {
        leaveToAgency(wanted, group);
        break;
      }
      const left = stayOn(best.life.stays, day) as Stay;
      wanted.set(left.group, (wanted.get(left.group) ?? 0) + 1);
      wanted.set(group, (wanted.get(group) ?? 0) - 1);
      best.life.stays.push(newStay(group, best.when, random));
    }
  }
}

/** Where nobody of the right age can move, agency foster care takes the places of the smaller kinds. */
function leaveToAgency(wanted: Wanted, group: PlacementGroup): void {
  if (group === 'agency') return;
  wanted.set('agency', (wanted.get('agency') ?? 0) + (wanted.get(group) ?? 0));
  wanted.set(group, 0);
}

/**
 * A day of the month on which a child may move: no sooner than two weeks after the last move, and before the period's
 * end.
 */
function moveDay(life: Life, stay: Stay, from: Day, day: Day, random: Random): Day | null {
  const low = Math.max(from, stay.from + 14, life.start + 2);
  const high = Math.min(day, (life.end ?? day + 9) - 4);
  if (high < low) return null;
  const order = life.statuses.find((spell) => spell.from >= low && spell.from <= high);
  if (order !== undefined && !isQuiet(order.from)) return order.from;
  const when = random.int(low, high);
  return isQuiet(when) ? null : when;
}

/** Some children move on to another placement of the same kind: fewer once they have been there a year. */
export function unsettle(here: readonly Life[], rate: number, from: Day, day: Day, random: Random): void {
  for (const life of here) {
    const stay = stayOn(life.stays, day);
    if (stay === undefined || stay.group === 'parents') continue;
    if (!random.chance(day - stay.from > 400 ? rate * 0.6 : rate * 1.3)) continue;
    const when = moveDay(life, stay, from, day, random);
    if (when !== null && suits(life, stay.group, when) > 0) life.stays.push(newStay(stay.group, when, random));
  }
}
