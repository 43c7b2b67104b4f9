import type { Figure } from '#figure';

/**
 * What somebody else published about the same children: a figure as a reader knows it from elsewhere. Numerator and
 * denominator are exact; a value is as it was printed, rounded to `decimals`. Null where it was not printed.
 */
export interface OutsideFact extends Figure {
  decimals: number | null;
  source: string;
  /** Whether it is about the made-up children of the sample. */
  synthetic: boolean;
}

/**
 * The facts that a publication is checked against: facts about real children for real figures, and facts about the
 * sample for figures of the sample.
 */
export function factsAbout(facts: readonly OutsideFact[], synthetic: boolean): OutsideFact[] {
  return facts.filter((fact) => fact.synthetic === synthetic);
}
