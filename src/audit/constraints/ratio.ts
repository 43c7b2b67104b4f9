import type { LinearConstraint } from '../system.ts';
import { type Amount, difference, weighted, whole, within } from './amount.ts';

/** What is divided by what. Either may be known or not. */
export interface Ratio {
  numerator: Amount;
  denominator: Amount;
}

/** How a ratio is shown: `per` 100 for a percentage, 10,000 for a rate, 1 for a mean, to a number of decimals. */
export interface Scale {
  per: number;
  decimals: number;
}

/** What is published of a ratio: the value shown or a band, with its ends as shown. A side that is left out is open. */
export interface PublishedRatio {
  min?: number;
  max?: number;
  /** Whether the ends are met by the ratio itself ("at least 97%") or by what it rounds to, half up. */
  of: 'exact' | 'rounded';
}

/**
 * A ratio lies between two values of its scale. Rounded half up, away from zero: k units of the last decimal stand for
 * everything from k - 1/2 to just under k + 1/2 (for a negative k from just over k - 1/2 to k + 1/2). Multiplied out,
 * with n the numerator and d the denominator: `(2k-1) d <= 2 per 10^decimals n <= (2k+1) d - 1`. The constraints also
 * say that an unknown denominator is not zero. Throws a RangeError for a known one below 1, and for ends with more
 * decimals than the scale.
 */
export function ratioWithin(
  id: string,
  { numerator, denominator }: Ratio,
  { per, decimals }: Scale,
  published: PublishedRatio,
): LinearConstraint[] {
  const unit = 10 ** decimals;
  const ends = sidesOf(published, unit);
  const against = (steps: number) =>
    weighted([
      [2 * per * unit, numerator],
      [-steps, denominator],
    ]);
  if (typeof denominator === 'number' && denominator < 1) throw new RangeError(`${id} is divided by ${denominator}.`);
  const constraints = typeof denominator === 'number' ? [] : [within(`${id} (not zero)`, denominator, { min: 1 })];
  if (ends.low !== undefined) {
    constraints.push(within(`${id} (not below)`, against(ends.low.steps), { min: ends.low.reached ? 0 : 1 }));
  }
  if (ends.high !== undefined) {
    constraints.push(within(`${id} (not above)`, against(ends.high.steps), { max: ends.high.reached ? 0 : -1 }));
  }
  return constraints;
}

/** A ratio is shown rounded half up. */
export function roundedRatio(id: string, ratio: Ratio, scale: Scale, shown: number): LinearConstraint[] {
  return ratioWithin(id, ratio, scale, { min: shown, max: shown, of: 'rounded' });
}

/** A percentage is shown rounded half up, to whole numbers unless decimals are given. */
export function percentage(id: string, ratio: Ratio, shown: number, decimals = 0): LinearConstraint[] {
  return roundedRatio(id, ratio, { per: 100, decimals }, shown);
}

/** A rate per 10,000 of a population is shown rounded half up, to whole numbers unless decimals are given. */
export function ratePer10000(id: string, ratio: Ratio, shown: number, decimals = 0): LinearConstraint[] {
  return roundedRatio(id, ratio, { per: 10_000, decimals }, shown);
}

/** A mean is shown rounded half up: the numerator is the sum of what was measured, in whole units. */
export function mean(id: string, ratio: Ratio, shown: number, decimals: number): LinearConstraint[] {
  return roundedRatio(id, ratio, { per: 1, decimals }, shown);
}

/** A ratio is shown as `low`: it is above zero and rounds to zero. */
export function roundsToZero(id: string, ratio: Ratio, scale: Scale): LinearConstraint[] {
  return [...roundedRatio(id, ratio, scale, 0), within(`${id} (above zero)`, ratio.numerator, { min: 1 })];
}

/** The change of a count in percent of the earlier count is shown rounded half up. */
export function relativeChange(
  id: string,
  later: Amount,
  earlier: Amount,
  shown: number,
  decimals = 0,
): LinearConstraint[] {
  return percentage(id, { numerator: difference(later, earlier), denominator: earlier }, shown, decimals);
}

/**
 * The difference between two ratios with known denominators is shown rounded half up, worked out from the ratios
 * themselves. A difference of two shown values adds nothing to them and is no constraint of its own.
 */
export function changeOfRatio(
  id: string,
  [later, earlier]: readonly [Ratio & { denominator: number }, Ratio & { denominator: number }],
  scale: Scale,
  shown: number,
): LinearConstraint[] {
  const numerator = weighted([
    [earlier.denominator, later.numerator],
    [-later.denominator, earlier.numerator],
  ]);
  return roundedRatio(id, { numerator, denominator: whole(later.denominator * earlier.denominator) }, scale, shown);
}

interface Side {
  /** Half units of the last decimal. */
  steps: number;
  /** Whether the ratio may lie on it. */
  reached: boolean;
}

function sidesOf({ min, max, of }: PublishedRatio, unit: number): { low?: Side; high?: Side } {
  const isRounded = of === 'rounded';
  const sideOf = (end: number, towards: -1 | 1): Side => {
    const units = unitsOf(end, unit);
    return { steps: 2 * units + (isRounded ? towards : 0), reached: !isRounded || units * towards < 0 };
  };
  return {
    ...(min === undefined ? {} : { low: sideOf(min, -1) }),
    ...(max === undefined ? {} : { high: sideOf(max, 1) }),
  };
}

function unitsOf(shown: number, unit: number): number {
  const units = Math.round(shown * unit);
  if (Math.abs(units - shown * unit) > 1e-6)
    throw new RangeError(`${shown} has more decimals than are said to be shown.`);
  return whole(units);
}
