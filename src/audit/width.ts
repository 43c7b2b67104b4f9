/** How many values of a secret must stay possible for a reader. */
export interface WidthPolicy {
  /** The fewest whole numbers that must stay possible. */
  values: number;
  /** At least one of them must lie above this. */
  above: number;
}

/** At least six possible whole numbers, one of them above 5. */
export const usualWidth: WidthPolicy = { values: 6, above: 5 };

/** `exact`: one value is possible. `narrow`: fewer than the policy wants. `unproved`: nothing is known for certain. */
export type Verdict = 'exact' | 'narrow' | 'wide' | 'unproved';

/** The verdict on a number whose smallest and largest possible values are known. */
export function verdictOn(lower: number, upper: number, { values, above }: WidthPolicy): Exclude<Verdict, 'unproved'> {
  if (lower === upper) return 'exact';
  return upper - lower + 1 >= values && upper > above ? 'wide' : 'narrow';
}
