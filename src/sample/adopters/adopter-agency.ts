import type { AdoptionJourney } from '../adoption/journey.ts';
import { type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { type Half, halfOf, halves } from './adopter-half.ts';

/** Children who move in with one family, and the day the family was matched with them. */
export interface Match {
  children: readonly [AdoptionJourney, ...AdoptionJourney[]];
  day: Day;
}

/**
 * Of 56 children placed from April to September 2021, twelve went to families of another agency (Adoption Tees Valley,
 * bi-annual report 2021-22, section 8.2).
 */
const placedElsewhere = 12;

/**
 * The most families of our own that can be matched in a half year, given the printed numbers of those approved and
 * still waiting.
 */
const most: Readonly<Record<Half, number>> = {
  before: Number.POSITIVE_INFINITY,
  first: Number.POSITIVE_INFINITY,
  second: 13,
  third: 39,
  after: 40,
};

/** Share of the remaining matches that are with families of our own. */
const ownShare = 0.8;

/** Every match of the journeys; carers who foster first are matched when the child comes to them. */
export function matchesOf(journeys: readonly AdoptionJourney[]): Match[] {
  const settled = journeys.filter(({ placed, early, reversed }) => placed !== null || (early && reversed === null));
  const groups = Map.groupBy(settled, ({ authority, period, placed }) => `${authority} ${period.family} ${placed}`);
  return [...groups.values()].map((group) => {
    const children = group as [AdoptionJourney, ...AdoptionJourney[]];
    const [{ early, carerFrom, matched }] = children;
    return { children, day: early && carerFrom !== null ? carerFrom - 2 : (matched ?? lastDay) };
  });
}

/** The matches with families of our own agency. Throws a RangeError where more of them are certain than possible. */
export function ownMatches(matches: readonly Match[], random: Random): Match[] {
  const { from, to } = halves.third;
  const placedThen = ({ children: [{ placed }] }: Match) => placed !== null && placed >= from && placed <= to;
  const byCarers = ({ children: [{ carerFrom }] }: Match) => carerFrom !== null;
  let left = placedElsewhere;
  const elsewhere = new Set<Match>();
  const free = random.shuffle(matches.filter((one) => placedThen(one) && !byCarers(one)));
  for (const match of free.sort((one, other) => one.children.length - other.children.length)) {
    if (match.children.length > left) continue;
    elsewhere.add(match);
    left -= match.children.length;
  }
  const own = new Set(matches.filter((match) => byCarers(match) || (placedThen(match) && !elsewhere.has(match))));
  const counted = Map.groupBy(own, ({ day }) => halfOf(day));
  for (const half of Object.keys(halves) as Half[]) {
    let room = most[half] - (counted.get(half)?.length ?? 0);
    if (room < 0) throw new RangeError('More families were matched than the printed numbers allow.');
    const open = matches.filter((match) => halfOf(match.day) === half && !own.has(match) && !elsewhere.has(match));
    for (const match of random.shuffle(open)) {
      if (room <= 0 || (half !== 'second' && !random.chance(ownShare))) continue;
      own.add(match);
      room -= 1;
    }
  }
  return [...own];
}
