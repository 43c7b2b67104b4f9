import type { Judgement } from '#spc';
import type { TravelDirection } from './clear-change.ts';

/**
 * Which way a measure really went: a clear change is one only where it is more than chance lets figures vary. Where there are
 * limits, the latest figure has to be a signal that points the same way; where there are none, nothing speaks against it.
 */
export function realDirection(clear: TravelDirection, { variation }: Pick<Judgement, 'variation'>): TravelDirection {
  if (clear === 'same' || clear === 'no clear change' || variation === null) return clear;
  return variation.endsWith(clear === 'up' ? 'High' : 'Low') ? clear : 'no clear change';
}
