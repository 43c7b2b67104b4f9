import type { Link, Standing, Terms, Web } from './web.ts';

/** A linear programme in the words of whatever solves it. */
export interface LinearSolver {
  open(
    model: {
      columns: readonly { lower: number; upper: number }[];
      rows: readonly { lower: number; upper: number; columns: readonly number[]; coefficients: readonly number[] }[];
    },
    columns: 'fractions',
  ): {
    solve(objective: {
      sense: 'smallest';
      columns: readonly number[];
      coefficients: readonly number[];
    }): { status: 'optimal'; values: readonly number[] } | { status: 'contradiction' } | { status: 'stopped' };
    dispose(): void;
  };
}

/**
 * How many numbers around a secret are looked at: beyond them everything stays as it is, and at their edge, but for the last
 * of these. Each only where those before it are too few.
 */
const looks = [
  { size: 200, edge: 'stays' },
  { size: 1500, edge: 'stays' },
  { size: 1500, edge: 'moves' },
] as const;
type Look = (typeof looks)[number];

/**
 * The least to hide so that a sum of numbers could as well be another, by how much it is to differ from what it is: of all
 * ways in which the numbers around it could be different and keep to every tie, the one that changes what costs least.
 * Null where there is none; else the numbers that are to be hidden, or in whose place nothing is to be said any longer.
 *
 * Source: Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22
 * (1992); costs of what is changed stand for costs of what is hidden.
 */
export function leastHiding(sum: Terms, web: Web, solver: LinearSolver): (change: number) => string[] | null {
  const questions: Question[] = [];
  const questionAt = (at: number) => {
    questions[at] ??= questionAround(sum, web, looks[at] as Look);
    return questions[at];
  };
  return (change) => {
    if (change === 0) return [];
    if (!isWithinReach(sum, change, web.standing)) return null;
    for (const at of looks.keys()) {
      const question = questionAt(at);
      const found = leastOf(question, change, solver);
      if (found !== null || question.isAll) return found;
    }
    return null;
  };
}

/** Whether the numbers of a sum could change so much if nothing tied them to others. */
function isWithinReach(sum: Terms, change: number, standing: Web['standing']): boolean {
  let [below, above] = [0, 0];
  for (const [name, factor] of sum) {
    const number = standing(name);
    if (number === undefined) return false;
    const { count, least, most, lowest, cost } = number;
    const down = (cost === null ? least : lowest) - count;
    const up = cost === null ? most - count : Infinity;
    below += factor > 0 ? factor * down : factor * up;
    above += factor > 0 ? factor * up : factor * down;
  }
  return below <= change && change <= above;
}

/** A linear programme but for how much the sum is to change. */
interface Question {
  names: readonly string[];
  columns: { lower: number; upper: number }[];
  rows: ReturnType<typeof rowOf>[];
  sum: ReturnType<typeof rowOf>;
  costed: number[];
  costs: number[];
  /** The columns of each number: how it changes where nothing is hidden, and how it does where it is. */
  own: readonly (readonly number[])[];
  /** Whether there are no more numbers to look at. */
  isAll: boolean;
}

function questionAround(of: Terms, web: Web, { size, edge }: Look): Question {
  const { names, links, inside, sum } = web.around(of, size, edge);
  const columns: Question['columns'] = [];
  const costed: number[] = [];
  const costs: number[] = [];
  const own = names.map((name, place) => {
    const { count, least, most, lowest, cost } = web.standing(name) as Standing;
    const first = columns.length;
    columns.push(inside.has(place) ? { lower: least - count, upper: most - count } : { lower: 0, upper: 0 });
    if (cost === null || !inside.has(place)) return [first];
    columns.push({ lower: 0, upper: Infinity }, { lower: lowest - least, upper: 0 });
    costed.push(first + 1, first + 2);
    costs.push(cost, -cost);
    return [first, first + 1, first + 2];
  });
  const rows = links.map((link) => rowOf(link, own));
  return { names, columns, rows, sum: rowOf(sum, own), costed, costs, own, isAll: inside.size === names.length };
}

function rowOf({ places, factors, lower, upper }: Link, own: Question['own']) {
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const [at, place] of places.entries()) {
    for (const column of own[place] as readonly number[]) {
      columns.push(column);
      coefficients.push(factors[at] as number);
    }
  }
  return { lower, upper, columns, coefficients };
}

function leastOf(
  { names, columns, rows, sum, costed, costs, own }: Question,
  change: number,
  solver: LinearSolver,
): string[] | null {
  const model = solver.open({ columns, rows: [...rows, { ...sum, lower: change, upper: change }] }, 'fractions');
  const solution = model.solve({ sense: 'smallest', columns: costed, coefficients: costs });
  model.dispose();
  if (solution.status !== 'optimal') return null;
  const isMoved = (column: number) => Math.abs(solution.values[column] as number) > 1e-6;
  return names.filter((_, place) => own[place]?.slice(1).some(isMoved));
}
