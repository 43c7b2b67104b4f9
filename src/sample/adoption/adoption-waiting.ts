import { at, type Day, monthsLater } from '../day.ts';
import type { Random } from '../random.ts';
import type { Movable } from '../steering/quota.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Children of the five authorities with a placement order and not yet placed: 29, of whom 9 had come into care more
 * than 18 months before; of each, one was 5 or over (Adoption Tees Valley, bi-annual report 2021-22, section 8.5).
 */
export const printedWaiting = {
  on: at('2021-09-30'),
  long: { children: 9, fiveOrOver: 1 },
  short: { children: 20, fiveOrOver: 1 },
};

const { on } = printedWaiting;
const longSince = monthsLater(on, -18);

/** The largest share of those who wait whose days may be fixed because brothers and sisters go together. */
const fixedShare = 0.6;

/** A day that has to move is drawn within this many days of a bound. */
const nearby = 150;

/** The fewest days from entering care to the placement order. */
const shortest = 100;

export const waitsLong = ({ period }: AdoptionJourney): boolean => period.start < longSince;

/** Whether the child waits for a family on a day: ordered, neither placed nor adopted, and adoption still the plan. */
export function waitsOn({ placementOrder, placed, reversed, period }: AdoptionJourney, day: Day): boolean {
  const stillOpen = (end: Day | null) => end === null || end > day;
  return (
    placementOrder !== null &&
    placementOrder <= day &&
    stillOpen(placed) &&
    stillOpen(reversed) &&
    stillOpen(period.end)
  );
}

/**
 * Bounds for the days of placement orders so that as many children wait as were printed: who waits is ordered by the
 * day, who could wait and does not is ordered later. Removes from the journeys those who can do neither. Throws a
 * RangeError where too few can.
 */
export function chooseWaiting(
  journeys: AdoptionJourney[],
  ranges: ReadonlyMap<AdoptionJourney, Movable>,
  random: Random,
): Map<AdoptionJourney, Movable> {
  const could = journeys.filter((journey) => waitsOn({ ...journey, placementOrder: on }, on) && ranges.has(journey));
  const bounded = new Map(ranges);
  const rangeOf = (journey: AdoptionJourney) => ranges.get(journey) as Movable;
  for (const [group, most] of [
    [could.filter(waitsLong), printedWaiting.long.children],
    [could.filter((journey) => !waitsLong(journey)), printedWaiting.short.children],
  ] as const) {
    const must = group.filter((journey) => rangeOf(journey).high <= on);
    const spare = group.filter((journey) => {
      const { low, high } = rangeOf(journey);
      return high > on && low <= on && journey.period.start + shortest <= on;
    });
    const away = (journey: AdoptionJourney) => Math.max(0, rangeOf(journey).day - on);
    const order = random.shuffle(spare).sort((one, other) => away(one) - away(other));
    const dropped = random
      .shuffle(must.filter(({ period, early }) => period.end === null && !early))
      .slice(0, Math.max(0, must.length - Math.round(most * fixedShare)));
    for (const journey of dropped) {
      journeys.splice(journeys.indexOf(journey), 1);
      bounded.delete(journey);
    }
    const waiting = new Set([...must.filter((journey) => !dropped.includes(journey)), ...order].slice(0, most));
    if (waiting.size < most) throw new RangeError('Too few children could wait for a family.');
    for (const journey of group.filter((one) => bounded.has(one))) {
      const { day, low, high } = rangeOf(journey);
      const within = waiting.has(journey) ? { low, high: Math.min(high, on) } : { low: Math.max(low, on + 1), high };
      if (within.low > within.high) throw new RangeError('Too many children wait for a family.');
      bounded.set(journey, { ...within, day: dayWithin(day, within, random) });
    }
  }
  return bounded;
}

/** The day itself where it is within the bounds; else a day in one of the nearest months that is. */
function dayWithin(day: Day, { low, high }: { low: Day; high: Day }, random: Random): Day {
  if (day < low) return random.int(low, Math.min(high, low + nearby));
  if (day > high) return random.int(Math.max(low, high - nearby), high);
  return day;
}
