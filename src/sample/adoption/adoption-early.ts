import { steered } from '../authority.ts';
import { at, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { Quota } from '../steering/quota.ts';
import { bySiblings } from './adoption-timing.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Children of the five authorities who moved in with carers approved to foster and to adopt: 17 in 2020-21, 5 from
 * April to September 2021 (Adoption Tees Valley, bi-annual report 2021-22); the two halves of 2020-21 and what came
 * after are made up.
 */
const earlyQuotas: readonly Quota[] = [
  { from: at('2020-04-01'), to: at('2020-09-30'), count: 12 },
  { from: at('2020-10-01'), to: at('2021-03-31'), count: 5 },
  { from: at('2021-04-01'), to: at('2021-09-30'), count: 5 },
  { from: at('2021-10-01'), to: at('2022-03-31'), count: 5 },
  { from: at('2022-04-01'), to: lastDay, count: 2 },
];

/** The fewest days of fostering before the placement order. */
const shortest = 25;

/**
 * Chooses who moved in with such carers, so that each half year has its number. Throws a RangeError where it cannot.
 */
export function drawEarly(journeys: readonly AdoptionJourney[], random: Random): void {
  const first = (earlyQuotas[0] as Quota).from;
  for (const journey of journeys) {
    if (journey.early && (journey.carerFrom ?? 0) >= first) journey.early = false;
  }
  const free = random.shuffle(bySiblings(journeys.filter(isFree)));
  for (const { from, to, count } of earlyQuotas) {
    let left = count;
    for (const group of free) {
      const [{ period, placementOrder, carerFrom }] = group as [AdoptionJourney, ...AdoptionJourney[]];
      const low = Math.max(from, period.start + 2);
      const high = Math.min(to, period.start + 140, (placementOrder ?? lastDay) - shortest);
      if (left === 0 || carerFrom !== null || group.length > left || high < low) continue;
      const day = random.int(low, high);
      for (const journey of group) {
        journey.carerFrom = day;
        journey.early = true;
        if (journey.matched !== null && journey.placementOrder !== null) journey.matched = journey.placementOrder - 5;
      }
      left -= group.length;
    }
    if (left > 0) throw new RangeError('Too few children could move in with carers who may adopt.');
  }
}

/** Whether no printed mean of days depends on the child, who is or will be adopted. */
function isFree({ authority, period, reversed, placementOrder }: AdoptionJourney): boolean {
  const until = at(authority === steered.code ? '2022-01-31' : '2021-09-30');
  return reversed === null && placementOrder !== null && (period.end === null || period.end > until);
}
