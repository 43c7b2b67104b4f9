import { zOf } from './normal.ts';

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson's score interval of a proportion x ÷ n, from 0 to 1 (Wilson, Journal of the American Statistical Association
 * 22, 1927; Newcombe and Altman, Statistics with Confidence, 2000). Confidence is a share, 0.95 by default.
 * @throws RangeError where n is not above 0 or x is not from 0 to n
 */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`${x} of ${n} is not a proportion.`);
  const z2 = zOf(confidence) ** 2;
  const middle = 2 * x + z2;
  const spread = Math.sqrt(z2 * (z2 + 4 * x * (1 - x / n)));
  const at = (sum: number) => Math.min(1, Math.max(0, sum / (2 * (n + z2))));
  return { lower: x === 0 ? 0 : at(middle - spread), upper: x === n ? 1 : at(middle + spread) };
}
