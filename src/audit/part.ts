import { type Diver, diver } from './dive.ts';
import type { Row } from './numbered.ts';
import type { LinearModel, Objective, OpenModel, Solution, Solver } from './solver.ts';

/** How many programmes were solved. */
export interface SolveCounts {
  linear: number;
  integer: number;
}

/** Unknowns that are linked after all plain conclusions are drawn, loaded into a solver. */
export interface Part {
  /** Their numbers in the system, in order. */
  columns: readonly number[];
  /** What remains of the constraints on them. */
  rows: readonly Row[];
  /** Looks for a point without the solver. */
  dive: Diver['dive'];
  solveLinear(objective: Objective): Solution;
  solveInteger(objective: Objective): Solution;
  /** Takes it out of the solver's memory; solving again loads it again. */
  dispose(): void;
}

/**
 * Prepares a part for a solver, which loads each kind of programme when it is first needed. Whatever the solver throws
 * is `stopped`.
 */
export function openPart(
  columns: readonly number[],
  rows: readonly Row[],
  bounds: { lower: readonly number[]; upper: readonly number[] },
  solver: Solver,
  counts: SolveCounts,
): Part {
  const places = new Map(columns.map((column, at) => [column, at]));
  const placesOf = (wanted: readonly number[]): number[] => wanted.map((column) => places.get(column) as number);
  const model: LinearModel = {
    columns: columns.map((column) => ({
      lower: bounds.lower[column] as number,
      upper: bounds.upper[column] as number,
    })),
    rows: rows.map((row) => ({
      lower: row.min,
      upper: row.max,
      columns: placesOf(row.columns),
      coefficients: row.coefficients,
    })),
  };
  const opened: { linear?: OpenModel; integer?: OpenModel } = {};

  function solve(kind: 'linear' | 'integer', objective: Objective): Solution {
    counts[kind] += 1;
    try {
      opened[kind] ??= solver.open(model, kind === 'linear' ? 'fractions' : 'whole numbers');
      return opened[kind].solve({ ...objective, columns: placesOf(objective.columns) });
    } catch (error) {
      return { status: 'stopped', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    columns,
    rows,
    dive: diver(columns, rows, bounds).dive,
    solveLinear: (objective) => solve('linear', objective),
    solveInteger: (objective) => solve('integer', objective),
    dispose: () => {
      for (const kind of ['linear', 'integer'] as const) {
        const model = opened[kind];
        delete opened[kind];
        try {
          model?.dispose();
        } catch {
          // A solver that cannot let go of a model fails on the next one too, and every verdict after this is unproved.
        }
      }
    },
  };
}
