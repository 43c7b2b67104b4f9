import { steered } from '../authority.ts';
import { lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { bounds, type Movable, meetQuotas, type Quota } from '../steering/quota.ts';
import { placedQuotas } from './adoption-quota.ts';
import { adoptedIn, daysToHome, fitWithin, fixedAt, sum } from './adoption-timing.ts';
import { printedWaiting, waitsLong } from './adoption-waiting.ts';
import type { AdoptionJourney } from './journey.ts';

/** The fewest days with the adopters before the order. */
const shortestPlaced = 75;

/**
 * Moves the days on which children moved in with adopters until the mean days from entering care (A10) are as printed:
 * Middlesbrough, minutes of 15 February 2022; the five together, Adoption Tees Valley, bi-annual report 2021-22.
 */
export function steerPlaced(journeys: AdoptionJourney[], standing: ReadonlySet<AdoptionJourney>, random: Random): void {
  const placed = journeys.filter((journey) => journey.placed !== null);
  const movable = new Map(
    placed.map((journey): [AdoptionJourney, Movable] => [
      journey,
      standing.has(journey) ? fixedAt(journey.placed ?? 0) : placedRange(journey),
    ]),
  );
  meetQuotas([...movable.values()], placedQuotas, random);
  const ours = journeys.filter(({ authority }) => authority === steered.code);
  const others = journeys.filter(({ authority }) => authority !== steered.code);
  const middle = adoptedIn(ours, '2021-02-01', '2021-10-31');
  const before = adoptedIn(ours, '2020-11-01', '2021-01-31');
  const after = adoptedIn(ours, '2021-11-01', '2022-01-31');
  for (const [journey, { day }] of movable) journey.placed = day;
  const reach = (group: AdoptionJourney[], total: number) => fitDays(group, total, movable, standing);
  reach(adoptedIn(ours, '2019-04-01', '2020-03-31'), 558 * adoptedIn(ours, '2019-04-01', '2020-03-31').length);
  reach(middle, 381 * middle.length);
  reach(before, 382 * (before.length + middle.length) - sum(middle.map(daysToHome)));
  reach(after, 380 * (after.length + middle.length) - sum(middle.map(daysToHome)));
  const allOfYear = adoptedIn(journeys, '2020-04-01', '2021-03-31');
  const free = [...adoptedIn(others, '2020-04-01', '2021-03-31'), ...adoptedIn(ours, '2020-04-01', '2020-10-31')];
  const fixed = allOfYear.filter((journey) => !free.includes(journey));
  reach(free, 410 * allOfYear.length - sum(fixed.map(daysToHome)));
  const half = adoptedIn(journeys, '2021-04-01', '2021-09-30');
  const ourHalf = adoptedIn(ours, '2021-04-01', '2021-09-30');
  reach(adoptedIn(others, '2021-04-01', '2021-09-30'), 420 * half.length - sum(ourHalf.map(daysToHome)));
}

/**
 * Days on which a child may move in; who has waited long and is still in care does so after the day for which such
 * waits were printed.
 */
function placedRange(journey: AdoptionJourney): Movable {
  const { period, placed } = journey;
  const high = period.end === null ? lastDay : period.end - shortestPlaced;
  const low = period.end === null && waitsLong(journey) ? printedWaiting.on + 1 : period.start + 170;
  return { day: Math.min(placed ?? 0, high), low: Math.min(low, high), high };
}

/** Fits a group's days to a new home to a total, within the half year each was placed in where possible. */
function fitDays(
  group: readonly AdoptionJourney[],
  total: number,
  movable: ReadonlyMap<AdoptionJourney, Movable>,
  standing: ReadonlySet<AdoptionJourney>,
): void {
  const free = group.filter((journey) => journey.carerFrom === null && !standing.has(journey));
  const left = total - sum(group.filter((journey) => !free.includes(journey)).map(daysToHome));
  const bounded = (quotas: readonly Quota[]) =>
    free.map((journey) => {
      const range = movable.get(journey) as Movable;
      const { low, high } = bounds({ ...range, day: journey.placed ?? 0 }, quotas);
      return { value: daysToHome(journey), low: low - journey.period.start, high: high - journey.period.start };
    });
  const days = fitWithin(placedQuotas, bounded, left);
  for (const [index, journey] of free.entries()) journey.placed = journey.period.start + (days[index] ?? 0);
}
