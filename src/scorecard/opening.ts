import { inBoardOrder, type Measure, type Settings } from '#catalogue';
import { opensWithNumber } from './card.ts';
import type { Judged } from './judged/index.ts';
import type { LeadPeriods } from './lead-period.ts';

/** The judged cards of a place, in reading order. */
export interface Opening {
  /** Of each measure the card by its lead period, which pages open with. */
  judged: Judged[];
  /** The same by every period type of each measure. */
  judgedByPeriod: Judged[];
}

/** Of cards by every period type of a place, those that pages open with, and all of them in the same order. */
export function openingOf(
  judgedByPeriod: readonly Judged[],
  leads: LeadPeriods,
  place: string,
  settings: Pick<Settings, 'board'>,
): Opening {
  const opening = judgedByPeriod.filter(({ card }) => card.periodType === leads(card.measure, place));
  const measures = [...new Set(judgedByPeriod.map(({ card }) => card.measure))];
  const order = inBoardOrder(measures, settings, isAmongThoseWithNumbers(opening));
  const at = new Map(order.map((measure, index) => [measure, index]));
  const placeOf = ({ card }: Judged) => at.get(card.measure) as number;
  const inOrder = (cards: readonly Judged[]) => cards.toSorted((one, other) => placeOf(one) - placeOf(other));
  return { judged: inOrder(opening), judgedByPeriod: inOrder(judgedByPeriod) };
}

/** Says of a measure whether the card that pages open with has a number; of one that has no card, that it has none. */
export function isAmongThoseWithNumbers(opening: readonly Judged[]): (measure: Pick<Measure, 'id'>) => boolean {
  const told = new Set(opening.filter(({ card }) => opensWithNumber(card)).map(({ card }) => card.measure.id));
  return ({ id }) => told.has(id);
}
