import type { Standing, Terms, Web } from './web.ts';

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
 * How many numbers around a secret are looked at: beyond them everything stays as it is. More only where these are too
 * few.
 */
const sizes = [200, 1500];

/**
 * The least to hide so that a sum of numbers could as well be another, by how much it is to differ from what it is: of all
 * ways in which the numbers around it could be different and keep to every tie, the one that changes what costs least.
 * Null where there is none; else the numbers that are to be hidden, or in whose place nothing is to be said any longer.
 *
 * Source: Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22
 * (1992); costs of what is changed stand for costs of what is hidden.
 */
export function leastHiding(sum: Terms, web: Web, solver: LinearSolver): (change: number) => string[] | null {
  const questions: (Question & { isAll: boolean })[] = [];
  const questionAt = (at: number) => {
    questions[at] ??= questionAround(sum, web, sizes[at] as number);
    return questions[at];
  };
  return (change) => {
    if (change === 0) return [];
    if (!isWithinReach(sum, change, web.standing)) return null;
    for (const at of sizes.keys()) {
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

interface Row {
  lower: number;
  upper: number;
  columns: number[];
  coefficients: number[];
}

/** A linear programme but for how much the sum is to change. */
interface Question {
  columns: { lower: number; upper: number }[];
  rows: Row[];
  sum: Row;
  costed: number[];
  costs: number[];
  /** The columns of each number: how it changes where nothing is hidden, and how it does where it is. */
  ofName: ReadonlyMap<string, readonly number[]>;
}

function questionAround(sum: Terms, web: Web, size: number): Question & { isAll: boolean } {
  const { names, links, within, isAll } = web.around(sum, size);
  const columns: Question['columns'] = [];
  const costed: number[] = [];
  const costs: number[] = [];
  const ofName = new Map<string, number[]>();
  for (const name of names) {
    const { count, least, most, lowest, cost } = web.standing(name) as Standing;
    const isInside = within.has(name);
    const own = [columns.length];
    columns.push(isInside ? { lower: least - count, upper: most - count } : { lower: 0, upper: 0 });
    ofName.set(name, own);
    if (cost === null || !isInside) continue;
    own.push(columns.length, columns.length + 1);
    costed.push(columns.length, columns.length + 1);
    costs.push(cost, -cost);
    columns.push({ lower: 0, upper: Infinity }, { lower: lowest - least, upper: 0 });
  }
  const rowOf = (terms: Terms, lower: number, upper: number): Row => {
    const row: Row = { lower, upper, columns: [], coefficients: [] };
    for (const [name, factor] of terms) {
      for (const column of ofName.get(name) ?? []) {
        row.columns.push(column);
        row.coefficients.push(factor);
      }
    }
    return row;
  };
  const rows = links.map(({ terms, lower, upper }) => rowOf(terms, lower, upper));
  return { columns, rows, sum: rowOf(sum, 0, 0), costed, costs, ofName, isAll };
}

function leastOf(
  { columns, rows, sum, costed, costs, ofName }: Question,
  change: number,
  solver: LinearSolver,
): string[] | null {
  const model = solver.open({ columns, rows: [...rows, { ...sum, lower: change, upper: change }] }, 'fractions');
  const solution = model.solve({ sense: 'smallest', columns: costed, coefficients: costs });
  model.dispose();
  if (solution.status !== 'optimal') return null;
  const isMoved = (column: number) => Math.abs(solution.values[column] as number) > 1e-6;
  return [...ofName].flatMap(([name, own]) => (own.slice(1).some(isMoved) ? [name] : []));
}
