import { zOf } from './normal.ts';
import type { Interval } from './wilson.ts';

/** Below so many events Byar's formula is not accurate enough (Fingertips technical guidance). */
const fewestForByar = 10;

/** Probability of `count` events or fewer where `mean` are expected. */
function poissonUpTo(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let events = 0; events <= count; events += 1) {
    sum += term;
    term *= mean / (events + 1);
  }
  return sum;
}

/** The mean at which a probability that falls as the mean rises reaches `probability`. */
function meanWhere(fallingProbability: (mean: number) => number, probability: number, most: number): number {
  let [low, high] = [0, most];
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (fallingProbability(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact Poisson interval of a small count (Garwood, Biometrika 28, 1936): the means at which so many events or
 * more, and so many or fewer, each have half of the probability that the confidence leaves.
 * @throws RangeError where the count is not a whole number from 0
 */
export function exactPoissonInterval(count: number, confidence = 0.95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count.`);
  const tail = (1 - confidence) / 2;
  const most = count + 1 + 10 * zOf(confidence) * Math.sqrt(count + 1);
  return {
    lower: count === 0 ? 0 : meanWhere((mean) => poissonUpTo(count - 1, mean), 1 - tail, most),
    upper: meanWhere((mean) => poissonUpTo(count, mean), tail, most),
  };
}

/**
 * The interval of a count of events: Byar's approximation (Breslow and Day, Statistical Methods in Cancer Research II,
 * 1987) from 10 events, exact Poisson below, as PHEindicatormethods works it out.
 * @throws RangeError where the count is below 0, or under 10 and not whole
 */
export function byarInterval(count: number, confidence = 0.95): Interval {
  if (!(count >= fewestForByar)) return exactPoissonInterval(count, confidence);
  const z = zOf(confidence);
  const at = (events: number, side: number) =>
    events * Math.max(0, 1 - 1 / (9 * events) + (side * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: at(count, -1), upper: at(count + 1, 1) };
}
