import { type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { bounds, type Movable, meetQuotas, type Quota } from '../steering/quota.ts';
import { orderQuotas } from './adoption-quota.ts';
import { adoptedIn, daysToMatch, fitWithin, fixedAt, sum } from './adoption-timing.ts';
import { chooseWaiting } from './adoption-waiting.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Mean days from placement order to match (A2) of the five authorities together; Adoption Tees Valley, bi-annual report
 * 2021-22. The second half of 2020-21 makes up what the whole year's 238 leaves.
 */
const printed: readonly (readonly [from: string, to: string, days: number])[] = [
  ['2020-04-01', '2020-09-30', 239],
  ['2020-10-01', '2021-03-31', 0],
  ['2021-04-01', '2021-09-30', 204],
];

/** Moves the days of placement orders until the mean days to a match are as printed. */
export function steerOrders(journeys: AdoptionJourney[], standing: ReadonlySet<AdoptionJourney>, random: Random): void {
  const ordered = journeys.filter(({ placementOrder }) => placementOrder !== null);
  const ranges = new Map(
    ordered.map((journey): [AdoptionJourney, Movable] => [
      journey,
      standing.has(journey) ? fixedAt(journey.placementOrder ?? 0) : orderRange(journey),
    ]),
  );
  const movable = chooseWaiting(journeys, ranges, random.fork('waiting'));
  meetQuotas([...movable.values()], orderQuotas, random);
  for (const [journey, { day }] of movable) setOrder(journey, day);
  const year = adoptedIn(journeys, '2020-04-01', '2021-03-31');
  for (const [from, to, days] of printed) {
    const group = adoptedIn(journeys, from, to);
    const rest = year.filter((journey) => !group.includes(journey));
    const whole = days > 0 ? days * group.length : 238 * year.length - sum(rest.map(daysToMatch));
    const total = whole - sum(group.filter((journey) => journey.early || standing.has(journey)).map(daysToMatch));
    const free = group.filter((journey) => !journey.early && !standing.has(journey));
    const bounded = (quotas: readonly Quota[]) =>
      free.map((journey) => {
        const { low, high } = bounds(movable.get(journey) as Movable, quotas);
        const matched = journey.matched ?? 0;
        return { value: daysToMatch(journey), low: matched - high, high: matched - low };
      });
    const fitted = fitWithin(orderQuotas, bounded, total);
    for (const [index, journey] of free.entries()) setOrder(journey, (journey.matched ?? 0) - (fitted[index] ?? 0));
  }
}

function orderRange({ period, placementOrder, placed, matched, reversed, early }: AdoptionJourney): Movable {
  const latest = Math.min(
    early && placed !== null ? placed - 10 : (matched ?? lastDay) - 7,
    reversed === null ? lastDay : reversed - 30,
  );
  return { day: Math.min(placementOrder ?? 0, latest), low: Math.min(period.start + 100, latest), high: latest };
}

function setOrder(journey: AdoptionJourney, day: Day): void {
  journey.placementOrder = day;
  if (journey.early && journey.matched !== null) journey.matched = day - 5;
}
