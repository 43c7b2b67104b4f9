/** Which quarter of the authorities a value stands in: A is the best, D the worst. */
export type Band = 'A' | 'B' | 'C' | 'D';

/** The arithmetic mean, unrounded. Null of no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or halfway between the two in the middle. Null of no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * A quantile by type 7 of Hyndman and Fan (1996): linear between the values at whole places, the first being 0 and the
 * last 1. Null of no values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (place - Math.floor(place)) * (above - below);
}

/** The place of a value among all, 1 being the best. Equal values share the smallest place. */
export function rankOf(value: number, values: readonly number[], good: 'higher' | 'lower'): number {
  return 1 + values.filter((other) => (good === 'higher' ? other > value : other < value)).length;
}

/**
 * The quarter in which a value stands, after DfE's Local Authority Interactive Tool: a value that equals a quartile
 * counts with the lower values. Null of no values.
 */
export function bandOf(value: number, values: readonly number[], good: 'higher' | 'lower'): Band | null {
  const quartiles = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  const quarter = quartiles.findIndex((quartile) => quartile !== null && value <= quartile);
  if (values.length === 0) return null;
  const fromBelow: readonly Band[] = good === 'lower' ? ['A', 'B', 'C', 'D'] : ['D', 'C', 'B', 'A'];
  return fromBelow[quarter === -1 ? 3 : quarter] ?? null;
}
