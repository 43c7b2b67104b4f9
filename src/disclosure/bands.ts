import type { Bound } from '#figure';
import { isWide, type WidthRule } from './protector/audit-function.ts';

/**
 * What may stand in place of `c`: a bound in the unit of the value, and the counts that it leaves, both ends included.
 */
export interface Band {
  readonly bound: Bound;
  readonly min: number;
  /** None where there is no largest. */
  readonly max?: number;
}

/** Counts at which one band ends and the next begins. */
const landmarks = [10, 20, 50, 100];

/** Shares, in whole per cent, at which the middle is divided, the most useful first. */
const shares = [50, 25, 75];

/** The fewest numerators that a band of shares holds. */
const fewestInBand = 9;

/**
 * The bands of a hidden count: "fewer than 10", "10 to 19", … "100 or more". Every count above zero lies in one, and
 * which bands there are does not depend on anything hidden, so that nobody learns more than a band's two ends. None
 * where one of them is too narrow for the rule.
 */
export function countBands(rule: WidthRule): Band[] {
  const bands = [1, ...landmarks].map((min, at): Band => {
    const next = landmarks[at];
    const bound = { atLeast: at === 0 ? null : min, atMost: next === undefined ? null : next - 1 };
    return { bound, min, ...(next === undefined ? {} : { max: next - 1 }) };
  });
  return bands.every((band) => isWide({ ...band, proved: true }, rule)) ? bands : [];
}

/**
 * The bands of a hidden numerator of a denominator that everybody knows, by its share in whole per cent: "3% or less"
 * where about nine or fewer are counted, "97% or more" where about nine or fewer are not, and up to four bands between.
 * A numerator that makes exactly the share between two bands lies in both. None where numerator or complement would be
 * left too narrow for the rule.
 */
export function shareBands(denominator: number, rule: WidthRule): Band[] {
  const low = Math.ceil((100 * fewestInBand) / denominator);
  let cuts: number[] = [];
  for (const added of [[low, 100 - low], ...shares.map((share) => [share])]) {
    const wanted = [...new Set([...cuts, ...added])].sort((one, other) => one - other);
    if (bandsBetween(wanted, denominator).every(isEnough)) cuts = wanted;
  }
  const bands = cuts.length === 0 ? [] : bandsBetween(cuts, denominator);
  const isSafe = ({ min, max = denominator }: Band) =>
    isWide({ min, max, proved: true }, rule) &&
    isWide({ min: denominator - max, max: denominator - min, proved: true }, rule);
  return bands.every(isSafe) ? bands : [];
}

function bandsBetween(cuts: readonly number[], denominator: number): Band[] {
  return [0, ...cuts].map((from, at) => {
    const to = cuts[at] ?? 100;
    const bound = { atLeast: at === 0 ? null : from, atMost: at === cuts.length ? null : to };
    const min = Math.max(1, Math.ceil((from * denominator) / 100));
    return { bound, min, max: Math.floor((to * denominator) / 100) };
  });
}

function isEnough({ min, max = min }: Band): boolean {
  return max - min + 1 >= fewestInBand;
}
