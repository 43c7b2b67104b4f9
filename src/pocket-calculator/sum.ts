/** `whole` is `parts` together without `less`; all of them are names of numbers. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly less: readonly string[];
}

/** A way in which tables may add up, with every place where it would have to. */
export interface Rule {
  /** In words. */
  readonly name: string;
  /** What it has in common with rules of other measures: where it holds for those, fewer instances are enough here. */
  readonly form?: string;
  readonly sums: readonly Sum[];
}

/** What is known of numbers, by name. */
export type Known = ReadonlyMap<string, number>;

/**
 * Posts and hours come in tenths, which do not add up exactly in binary: numbers are compared to this many decimals.
 */
const decimals = 1e6;

/** What the known numbers of a sum leave: the whole less its parts, plus what is subtracted from them. */
export function balanceOf({ whole, parts, less }: Sum, known: Known): number {
  let left = known.get(whole) ?? 0;
  for (const id of parts) left -= known.get(id) ?? 0;
  for (const id of less) left += known.get(id) ?? 0;
  return Math.round(left * decimals) / decimals;
}

/** What the parts of a sum leave of the whole, 0 where it holds; null where some number is not known. */
export function leftIn(sum: Sum, known: Known): number | null {
  return numbersIn(sum).every((id) => known.has(id)) ? balanceOf(sum, known) : null;
}

/** Every number that a sum names. */
export function numbersIn({ whole, parts, less }: Sum): string[] {
  return [whole, ...parts, ...less];
}
