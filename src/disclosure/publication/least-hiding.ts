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

/** What holds between numbers, whatever of them is shown. A side that is left out is open. */
export interface Tie {
  readonly terms: readonly (readonly [number: string, factor: number])[];
  readonly min?: number;
  readonly max?: number;
}

/** A number of a publication as it stands. */
export interface Standing {
  /** What it truly is. */
  readonly count: number;
  /** What a reader holds possible of it by itself, both included. */
  readonly least: number;
  readonly most: number;
  /** What it costs to hide it; null where that is not possible or has been done. */
  readonly cost: number | null;
}

/** How many numbers around a secret are looked at: beyond them everything stays as it is. More only where these are too few. */
const sizes = [200, 1500];

/**
 * The least to hide so that a sum of numbers could as well be another: of all ways in which the numbers around it could be
 * different and keep to every tie, the one that changes what costs least. Null where there is none.
 *
 * Source: Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22 (1992); costs of
 * what is changed stand for costs of what is hidden.
 *
 * @param change by how much the sum is to differ from what it is
 * @returns the numbers that are to be hidden
 */
export function leastHiding(
  sum: Tie['terms'],
  change: number,
  known: { ties: TiesOfNumbers; standing: (number: string) => Standing | undefined },
  solver: LinearSolver,
): string[] | null {
  for (const size of sizes) {
    const found = leastAround(sum, change, known, solver, size);
    if (found !== null) return found;
  }
  return null;
}

function leastAround(
  sum: Tie['terms'],
  change: number,
  { ties, standing }: { ties: TiesOfNumbers; standing: (number: string) => Standing | undefined },
  solver: LinearSolver,
  size: number,
): string[] | null {
  const { names, inside, within } = around(sum, ties, standing, size);
  const at = new Map(names.map((name, index) => [name, index]));
  const columns: { lower: number; upper: number }[] = [];
  const costs: number[] = [];
  const ofName: number[][] = names.map(() => []);
  const add = (index: number, lower: number, upper: number, cost: number): void => {
    (ofName[index] as number[]).push(columns.length);
    columns.push({ lower, upper });
    costs.push(cost);
  };
  names.forEach((name, index) => {
    if (!within.has(name)) return add(index, 0, 0, 0);
    const { count, least, most, cost } = standing(name) as Standing;
    add(index, least - count, most - count, 0);
    if (cost === null) return;
    add(index, 0, Infinity, cost);
    add(index, -least, 0, -cost);
  });
  const rowOf = (terms: Tie['terms'], lower: number, upper: number) => {
    const [of, coefficients]: [number[], number[]] = [[], []];
    for (const [name, factor] of terms) {
      for (const column of ofName[at.get(name) as number] ?? []) {
        of.push(column);
        coefficients.push(factor);
      }
    }
    return { lower, upper, columns: of, coefficients };
  };
  const rows = inside.flatMap(({ terms, min = -Infinity, max = Infinity }) => {
    const now = terms.reduce((so, [name, factor]) => so + factor * (standing(name) as Standing).count, 0);
    // What the numbers themselves break holds nobody back.
    return now < min || now > max ? [] : [rowOf(terms, min - now, max - now)];
  });
  const model = solver.open({ columns, rows: [...rows, rowOf(sum, change, change)] }, 'fractions');
  const costed = costs.flatMap((cost, column) => (cost === 0 ? [] : [column]));
  const solution = model.solve({
    sense: 'smallest',
    columns: costed,
    coefficients: costed.map((column) => costs[column] as number),
  });
  model.dispose();
  if (solution.status !== 'optimal') return null;
  return names.filter((_, index) =>
    (ofName[index] as number[]).slice(1).some((column) => Math.abs(solution.values[column] as number) > 1e-6),
  );
}

/** The ties in which each number stands. */
export type TiesOfNumbers = ReadonlyMap<string, readonly Tie[]>;

export function tiesByNumber(ties: readonly Tie[]): TiesOfNumbers {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const [name] of tie.terms) {
      const list = found.get(name);
      if (list === undefined) found.set(name, [tie]);
      else list.push(tie);
    }
  }
  return found;
}

/** The numbers nearest to a sum, and the ties in which they stand; `within` are those that stand in no other ties. */
function around(
  sum: Tie['terms'],
  ties: TiesOfNumbers,
  standing: (number: string) => Standing | undefined,
  size: number,
): { names: string[]; inside: Tie[]; within: ReadonlySet<string> } {
  const names = new Set(sum.map(([name]) => name));
  const inside = new Set<Tie>();
  const within = new Set<string>();
  for (const name of names) {
    if (names.size > size) break;
    within.add(name);
    for (const tie of ties.get(name) ?? []) {
      if (inside.has(tie) || tie.terms.some(([other]) => standing(other) === undefined)) continue;
      inside.add(tie);
      for (const [other] of tie.terms) names.add(other);
    }
  }
  return { names: [...names], inside: [...inside], within };
}
