import { at, type Day } from '../day.ts';
import { type Bounded, fitSum } from '../steering/fit-sum.ts';
import type { Movable, Quota } from '../steering/quota.ts';
import type { AdoptionJourney } from './journey.ts';

/** Days from entering care to moving in with the adopters. */
export const daysToHome = ({ period, carerFrom, placed }: AdoptionJourney) => (carerFrom ?? placed ?? 0) - period.start;
/** Days from the placement order to a match: zero where the match came first. */
export const daysToMatch = ({ placementOrder, matched }: AdoptionJourney) =>
  placementOrder === null || matched === null ? 0 : Math.max(0, matched - placementOrder);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The journeys that ended in an adoption order from one day to another. */
export function adoptedIn(journeys: readonly AdoptionJourney[], from: string, to: string): AdoptionJourney[] {
  return journeys.filter(({ period }) => {
    return period.exit === 'adopted' && period.end !== null && period.end >= at(from) && period.end <= at(to);
  });
}

/** Children who go through adoption together: brothers and sisters, or a child alone. */
export const bySiblings = (journeys: readonly AdoptionJourney[]): AdoptionJourney[][] => [
  ...Map.groupBy(journeys, ({ authority, period, decision }) => {
    return `${authority} ${period.family} ${period.end} ${period.end === null ? decision : ''}`;
  }).values(),
];

/** Children whose dates are fixed: they go with a brother or sister, or came back from their adopters. */
export function standingOnes(journeys: readonly AdoptionJourney[]): Set<AdoptionJourney> {
  const together = bySiblings(journeys).filter((group) => group.length > 1);
  return new Set([...together.flat(), ...journeys.filter(({ disrupted }) => disrupted !== null)]);
}

/** A day that is fixed. */
export const fixedAt = (day: Day): Movable => ({ day, low: day, high: day });

/**
 * Fits numbers to a total within the quotas their days are in; where that is impossible, within their own bounds alone.
 */
export function fitWithin(
  quotas: readonly Quota[],
  bounded: (quotas: readonly Quota[]) => readonly Bounded[],
  total: number,
): number[] {
  try {
    return fitSum(bounded(quotas), total);
  } catch {
    return fitSum(bounded([]), total);
  }
}
