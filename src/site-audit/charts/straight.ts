/** A number and where a drawing puts it. */
export type Placed = readonly [number: number, at: number];

/** A straight scale: where it puts a number, and which number it puts there. */
export interface Straight {
  at(number: number): number;
  of(at: number): number;
}

/** The straight scale through the outermost of the pairs; null where they are all of one number. */
export function straight(pairs: readonly Placed[]): Straight | null {
  const sorted = pairs.toSorted(([one], [other]) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last[0] - first[0] < 1e-9) return null;
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  return { at: (number) => first[1] + slope * (number - first[0]), of: (at) => first[0] + (at - first[1]) / slope };
}

/** How far a mark may stand from where its scale puts it: what is lost in rounding, no more. */
const nearness = 1e-3;

/** Whether all of the pairs lie on the scale. */
export function fits(scale: Straight, pairs: readonly Placed[]): boolean {
  return pairs.every(([number, at]) => Math.abs(scale.at(number) - at) <= nearness);
}
