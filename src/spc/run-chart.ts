import { comparing, medianOf, present, type Sign } from './number.ts';

/** A run chart's median and the results of its runs. Numbers are null where no point is off the median. */
export interface RunChart {
  median: number | null;
  /** Points off the median. */
  usefulPoints: number;
  longestRun: number | null;
  /** The longest run that chance explains. */
  longestRunMax: number | null;
  crossings: number | null;
  /** The fewest crossings that chance explains. */
  crossingsMin: number | null;
  signal: boolean;
}

/**
 * The smallest number of heads in so many tosses of a fair coin whose cumulative probability is `probability` or more.
 * Terms are kept as logarithms, since 2^-tosses is zero for a thousand of them.
 */
export function fairCoinQuantile(probability: number, tosses: number): number {
  let log = -tosses * Math.LN2;
  let sum = Math.exp(log);
  let heads = 0;
  while (sum < probability * (1 - 1e-12) && heads < tosses) {
    heads += 1;
    log += Math.log((tosses - heads + 1) / heads);
    sum += Math.exp(log);
  }
  return heads;
}

/**
 * A run chart by the Anhøj rules: a signal where the longest run on one side of the median exceeds log₂ n rounded + 3
 * (Schilling 2012), or there are fewer crossings of it than the 5% point of Binomial(n − 1, ½) (Chen 2010); n counts
 * points off the median. Points on the median, and gaps, neither end nor lengthen a run. See Anhøj and Olesen, Run
 * charts revisited, PLoS ONE 9(11), 2014.
 */
export function runChart(values: readonly (number | null)[]): RunChart {
  const median = medianOf(present(values));
  const compare = comparing(values);
  const sides = present(values)
    .map((value): Sign => compare(value, median as number))
    .filter((side) => side !== 0);
  const usefulPoints = sides.length;
  const none = { longestRun: null, longestRunMax: null, crossings: null, crossingsMin: null };
  if (usefulPoints === 0) return { median, usefulPoints, ...none, signal: false };
  let [run, longestRun, crossings] = [0, 0, 0];
  sides.forEach((side, index) => {
    const crossed = index > 0 && side !== sides[index - 1];
    if (crossed) crossings += 1;
    run = crossed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  });
  const longestRunMax = Math.round(Math.log2(usefulPoints)) + 3;
  const crossingsMin = fairCoinQuantile(0.05, usefulPoints - 1);
  const signal = longestRun > longestRunMax || crossings < crossingsMin;
  return { median, usefulPoints, longestRun, longestRunMax, crossings, crossingsMin, signal };
}
