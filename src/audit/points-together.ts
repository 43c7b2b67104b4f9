import { wholeNumbers } from './feasible-point.ts';
import type { Sum } from './numbered.ts';
import type { Part } from './part.ts';

/** A sum by its number in the system. */
type NumberedSum = readonly [number: number, sum: Sum];

interface Looking {
  /** Whether two points far enough apart are still to be found for a sum. */
  isOpen(sum: NumberedSum): boolean;
  /** Counts a point as a witness of every sum, if it is one. */
  take(values: readonly number[]): void;
}

/** From how many sums on it is worth while, and how often it is done at most. */
const fewest = 8;
const mostRounds = 8;

/** Where no more than this share of the sums is left open by a round, another follows. */
const worthAnother = 0.9;

/**
 * Looks for points in which many sums of a part are far from what they are at once: some are to be large and the others small,
 * which of them differs from round to round, and then the other way about. What is left open after that is to be looked at sum
 * by sum.
 */
export function lookTogether(part: Part, sums: readonly NumberedSum[], { isOpen, take }: Looking): void {
  const places = new Map(part.columns.map((column, at) => [column, at]));
  let open = sums.filter(isOpen);
  for (let round = 0; round < mostRounds && open.length >= fewest; round += 1) {
    for (const turn of [1, -1]) {
      const solution = part.solveLinear(objectiveOf(open, round, turn));
      if (solution.status !== 'optimal') return;
      const near = (column: number) => Math.round(solution.values[places.get(column) as number] as number);
      const values = wholeNumbers(solution.values) ?? part.dive(near);
      if (values !== null) take(values);
    }
    const left = open.filter(isOpen);
    if (left.length > worthAnother * open.length) return;
    open = left;
  }

  function objectiveOf(wanted: readonly NumberedSum[], round: number, turn: number) {
    const weights = new Map<number, number>();
    for (const [number, { columns, coefficients }] of wanted) {
      const sign = turn * signOf(number, round);
      for (const [at, column] of columns.entries()) {
        if (places.has(column)) weights.set(column, (weights.get(column) ?? 0) + sign * (coefficients[at] as number));
      }
    }
    const terms = [...weights].filter(([, weight]) => weight !== 0);
    const [columns, coefficients] = [terms.map(([column]) => column), terms.map(([, weight]) => weight)];
    return { sense: 'largest' as const, columns, coefficients };
  }
}

/** One or the other for about half of all numbers, for other halves in each round. */
function signOf(number: number, round: number): number {
  return (Math.imul(number + 1, 0x9e3779b1 + 2 * round * 0x9e35) >>> 15) & 1 ? 1 : -1;
}
