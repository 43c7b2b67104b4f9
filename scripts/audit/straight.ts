/** A number and where a drawing puts it. */
export type Placed = readonly [number: number, at: number];

/**
 * Where a straight scale through the outermost of the pairs puts a number. Null where there is no pair; where all of the
 * pairs are of one number, every number stands where they do.
 */
export function straight(pairs: readonly Placed[]): ((number: number) => number) | null {
  const sorted = pairs.toSorted(([one], [other]) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const slope = last[0] === first[0] ? 0 : (last[1] - first[1]) / (last[0] - first[0]);
  return (number) => first[1] + slope * (number - first[0]);
}
