/** A run of points with limits of their own. Positions count from 0; both ends are included. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The phases of a series of `length` points, by the positions at which a new one begins (the first left out).
 * @throws RangeError where a start is no position after the first, or the starts do not rise
 */
export function phasesOf(length: number, starts: readonly number[]): Span[] {
  if (length === 0) return [];
  starts.forEach((start, index) => {
    if (!Number.isInteger(start) || start < 1 || start >= length) {
      throw new RangeError(`A phase cannot start at position ${start} of ${length} points.`);
    }
    if (start <= (starts[index - 1] ?? 0)) throw new RangeError('Starts of phases must rise, each given once.');
  });
  return [0, ...starts].map((start, index) => ({ start, end: (starts[index] ?? length) - 1 }));
}
