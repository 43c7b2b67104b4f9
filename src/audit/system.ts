/** A whole-number coefficient times an unknown. */
export type Term = readonly [unknown: string, coefficient: number];

/** A whole number that is not published, with the bounds that a reader may take for granted, both included. */
export interface Unknown {
  id: string;
  min: number;
  max: number;
}

/** What a reader can take from something published: `min <= sum of terms <= max`. A side that is left out is open. */
export interface LinearConstraint {
  id: string;
  terms: readonly Term[];
  min?: number;
  max?: number;
}

/** A sum that a reader might want to know. Where it is sensitive, the reader must be left with a wide choice. */
export interface Target {
  id: string;
  terms: readonly Term[];
  sensitive: boolean;
}

/** Everything that is published about the same children, as whole-number unknowns and linear constraints. */
export interface System {
  unknowns: readonly Unknown[];
  constraints: readonly LinearConstraint[];
  targets: readonly Target[];
}
