/** Times of several runs of one piece of work, in milliseconds. */
export interface Timing {
  median: number;
  fastest: number;
  slowest: number;
}

/**
 * Runs a piece of work once to warm up and then `runs` times, and returns the median, so that one slow run counts
 * little.
 */
export async function timeOf(runs: number, work: () => unknown): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] as number,
    fastest: times[0] as number,
    slowest: times.at(-1) as number,
  };
}

/** Milliseconds with their spread, as the report prints them. */
export function inMilliseconds({ median, fastest, slowest }: Timing): string {
  return `${median.toFixed(0)} ms (${fastest.toFixed(0)} to ${slowest.toFixed(0)})`;
}
