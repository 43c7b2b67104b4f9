import { lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { type Movable, meetQuotas } from '../steering/quota.ts';
import { steerOrders } from './adoption-ordering.ts';
import { steerPlaced } from './adoption-placing.ts';
import { decisionQuotas } from './adoption-quota.ts';
import { fixedAt, standingOnes } from './adoption-timing.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Moves the days of journeys until the five authorities' and the steered one's means and half-year counts are as
 * printed.
 */
export function steerJourneys(journeys: AdoptionJourney[], random: Random): void {
  const standing = standingOnes(journeys);
  steerPlaced(journeys, standing, random.fork('placed'));
  for (const journey of journeys) if (!standing.has(journey)) keepInOrder(journey);
  steerOrders(journeys, standing, random.fork('orders'));
  steerDecisions(journeys, standing, random.fork('decisions'));
}

/** After a placement has moved, its match and order come before it again. */
function keepInOrder(journey: AdoptionJourney): void {
  const { placed, placementOrder, period } = journey;
  if (placed === null || placementOrder === null) return;
  const away = 9 + ((period.start + placed) % 17);
  journey.matched = placed - away;
  journey.placementOrder = Math.min(placementOrder, journey.matched - 7);
  if (journey.early) journey.matched = journey.placementOrder - 5;
}

function steerDecisions(journeys: AdoptionJourney[], standing: ReadonlySet<AdoptionJourney>, random: Random): void {
  const movable = new Map(
    journeys.map((journey): [AdoptionJourney, Movable] => {
      const { period, placementOrder, reversed, matched, decision } = journey;
      const latest = Math.min(placementOrder ?? lastDay, matched ?? lastDay, reversed ?? lastDay) - 4;
      if (standing.has(journey)) return [journey, fixedAt(decision)];
      const low = Math.min(period.start + 45, latest);
      return [journey, { day: Math.min(Math.max(decision, low), latest), low, high: latest }];
    }),
  );
  meetQuotas([...movable.values()], decisionQuotas, random);
  for (const [journey, { day }] of movable) journey.decision = day;
}
