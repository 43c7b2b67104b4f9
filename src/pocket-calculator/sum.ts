import type { Range } from './rounding.ts';

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

/** What numbers may be, by name. */
export type Known = ReadonlyMap<string, Range>;

/**
 * Posts and hours come in tenths, which do not add up exactly in binary: numbers are compared to this many decimals.
 */
const decimals = 1e6;

const unknown: Range = { low: 0, high: Number.POSITIVE_INFINITY };

/** What the numbers of a sum leave, without some of them: the whole less its parts, plus what is subtracted from them. */
export function balanceOf({ whole, parts, less }: Sum, known: Known, without: string | null = null): Range {
  let [low, high] = [0, 0];
  const add = (id: string, sign: 1 | -1): void => {
    if (id === without) return;
    const range = known.get(id) ?? unknown;
    low += sign > 0 ? range.low : -range.high;
    high += sign > 0 ? range.high : -range.low;
  };
  add(whole, 1);
  for (const id of parts) add(id, -1);
  for (const id of less) add(id, 1);
  return { low: rounded(low), high: rounded(high) };
}

/** Whether what a sum leaves can be nothing. */
export function canHold({ low, high }: Range): boolean {
  return low <= 0 && high >= 0;
}

/** Every number that a sum names. */
export function numbersIn({ whole, parts, less }: Sum): string[] {
  return [whole, ...parts, ...less];
}

const rounded = (value: number): number => (Number.isFinite(value) ? Math.round(value * decimals) / decimals : value);
