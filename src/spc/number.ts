/**
 * The mean. It is calculated relative to the first number, so that the mean of a constant series is exactly its value.
 * Null where there are no numbers.
 */
export function meanOf(numbers: readonly number[]): number | null {
  const first = numbers[0];
  if (first === undefined) return null;
  return first + numbers.reduce((sum, one) => sum + (one - first), 0) / numbers.length;
}

/** The middle number, or the mean of the two in the middle. Null where there is none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** The numbers of a series that has gaps. */
export const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

export type Sign = -1 | 0 | 1;

/** Rounding noise of sums and divisions, as a share of the largest number in a series. */
const noise = 1e-12;

/**
 * A comparison of numbers of one series: 1 where the first is above, -1 where it is below, 0 where they differ by less
 * than the noise of the calculation. The rules say "strictly" throughout; without this, a point exactly on the mean
 * would fall on a side by chance.
 */
export function comparing(values: readonly (number | null)[]): (a: number, b: number) => Sign {
  const scale = present(values).reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return (a, b) => (Math.abs(a - b) <= noise * scale ? 0 : a > b ? 1 : -1);
}
