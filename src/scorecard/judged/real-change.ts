import { roundHalfUp } from '#figure';
import type { Judgement } from '#spc';
import type { SeriesPoint } from '../series.ts';
import { type Clearly, directionOf, type Parts, type TravelDirection } from './clear-change.ts';

/** A figure with a number, and the time that it is of. */
export type Timed = Parts & Pick<SeriesPoint, 'numerator' | 'periodType' | 'periodStart' | 'periodEnd'>;

/** Of two counts of one unchanging rate, the difference is beyond so many standard deviations once in twenty times. */
const deviations = 1.96;

/**
 * Which way a measure really went: a clear change is one only where it is more than chance lets figures vary. Where limits can
 * tell, the latest figure has to be a signal that points the same way. Where they cannot, the two figures themselves have to lie
 * further apart than counts (or shares) of two separate times do by chance. Where that cannot be told either, as of a
 * mean, of money or of how many there are on a day, nothing speaks against it.
 */
export function realDirection(
  measure: Clearly,
  decimals: number,
  earlier: Timed,
  later: Timed,
  { signal }: Pick<Judgement, 'signal'>,
): TravelDirection {
  const clear = directionOf(measure, decimals, earlier, later);
  if (clear === 'same' || clear === 'no clear change') return clear;
  const isReal = signal === null ? !mayBeChance(measure, earlier, later) : signal === (clear === 'up' ? 1 : -1);
  return isReal ? clear : 'no clear change';
}

/**
 * Whether two figures of separate times may well be of one unchanging rate. The variance of a count is the count itself (Poisson);
 * that of a share follows from both together (binomial).
 */
function mayBeChance({ unit }: Clearly, earlier: Timed, later: Timed): boolean {
  if (later.periodType === 'snapshot' || earlier.periodEnd >= later.periodStart) return false;
  if (unit.name === 'pounds') return false;
  const [before, now] = [earlier.numerator, later.numerator];
  if (before === null || now === null) return false;
  if (unit.shape === 'count') return liesWithin(now - before, before + now);
  const [of, ofNow] = [earlier.denominator, later.denominator];
  if (unit.shape !== 'share' || !of || !ofNow) return false;
  const share = (before + now) / (of + ofNow);
  return liesWithin(now / ofNow - before / of, share * (1 - share) * (1 / of + 1 / ofNow));
}

function liesWithin(difference: number, variance: number): boolean {
  return variance >= 0 && roundHalfUp(Math.abs(difference) - deviations * Math.sqrt(variance), 9) <= 0;
}
