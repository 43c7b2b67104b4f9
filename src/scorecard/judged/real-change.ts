import type { Judgement } from '#spc';
import type { TravelDirection } from './clear-change.ts';

/**
 * Which way a measure really went: a clear change is one only where it is more than chance lets figures vary. Where that can be
 * told, the latest figure has to be a signal that points the same way; where it cannot, nothing speaks against it.
 */
export function realDirection(clear: TravelDirection, { signal }: Pick<Judgement, 'signal'>): TravelDirection {
  if (clear === 'same' || clear === 'no clear change' || signal === null) return clear;
  return signal === (clear === 'up' ? 1 : -1) ? clear : 'no clear change';
}
