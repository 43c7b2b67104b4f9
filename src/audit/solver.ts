/** A linear programme: columns with bounds, rows with bounds and coefficients. Missing bounds of a row are infinite. */
export interface LinearModel {
  columns: readonly { lower: number; upper: number }[];
  rows: readonly { lower: number; upper: number; columns: readonly number[]; coefficients: readonly number[] }[];
}

/** What to minimise or maximise: a sum of coefficient times column. */
export interface Objective {
  sense: 'smallest' | 'largest';
  columns: readonly number[];
  coefficients: readonly number[];
}

/**
 * What a solver found. `bound` is the value of the objective that it claims cannot be beaten, `values` the columns at
 * the best point found. A solver that gave up, for whatever reason, says `stopped`.
 */
export type Solution =
  | { status: 'optimal'; values: readonly number[]; bound: number }
  | { status: 'contradiction' }
  | { status: 'stopped'; reason: string };

/** A model in the solver's memory: solve it for one objective after another, then dispose of it. */
export interface OpenModel {
  solve(objective: Objective): Solution;
  dispose(): void;
}

/** A solver of linear programmes, and of integer programmes where every column must be a whole number. */
export interface Solver {
  /** Name and version, for the certificate. */
  name: string;
  open(model: LinearModel, columns: 'fractions' | 'whole numbers'): OpenModel;
}
