import { at, type Day } from '../day.ts';
import type { Quota } from '../steering/quota.ts';
import { printedWaiting, waitsLong, waitsOn } from './adoption-waiting.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Decisions, orders and placements of the five authorities by half year; Adoption Tees Valley, bi-annual report
 * 2021-22.
 */
const halves = (first: number, second: number, third: number): Quota[] => [
  { from: at('2020-04-01'), to: at('2020-09-30'), count: first },
  { from: at('2020-10-01'), to: at('2021-03-31'), count: second },
  { from: at('2021-04-01'), to: at('2021-09-30'), count: third },
];
export const placedQuotas = halves(37, 45, 56);
export const orderQuotas = halves(21, 55, 41);
export const decisionQuotas = halves(39, 60, 39);

/** How many decisions, orders, placements and children who wait are more or fewer than printed. */
export function quotaMisses(journeys: readonly AdoptionJourney[]): number {
  const misses = (quotas: readonly Quota[], dayOf: (journey: AdoptionJourney) => Day | null) =>
    quotas.reduce((total, { from, to, count }) => {
      const days = journeys.map(dayOf).filter((day) => day !== null && day >= from && day <= to);
      return total + Math.abs(days.length - count);
    }, 0);
  const { on, long, short } = printedWaiting;
  const waiting = journeys.filter((journey) => waitsOn(journey, on));
  const waitingLong = waiting.filter(waitsLong).length;
  return (
    Math.abs(waitingLong - long.children) +
    Math.abs(waiting.length - waitingLong - short.children) +
    misses(placedQuotas, ({ placed }) => placed) +
    misses(orderQuotas, ({ placementOrder }) => placementOrder) +
    misses(decisionQuotas, ({ decision }) => decision)
  );
}
