import { activityOf } from './activity.ts';
import type { Sum } from './numbered.ts';
import type { Part } from './part.ts';
import type { Objective, Solution } from './solver.ts';
import { type Verdict, verdictOn, type WidthPolicy } from './width.ts';

/** How a pair of bounds is proved: the most costly kind of proof that was needed. */
export type Proof = 'arithmetic' | 'witnesses' | 'linear programme' | 'integer programme' | 'none';

/** A witness that was checked against every constraint: the target's value in it, and its hash, made when it is asked for. */
export interface Witness {
  value: number;
  hash(): string;
}

/** The witnesses with the smallest and the largest value found so far. */
export interface Extremes {
  smallest: Witness;
  largest: Witness;
}

/** What is finally known of a target. `reason` says why nothing could be proved. */
export interface Bounds {
  lower: number | null;
  upper: number | null;
  verdict: Verdict;
  proof: Proof;
  witnesses: readonly [string, string] | null;
  reason: string;
}

/** What the search for the bounds of one target works with. */
export interface Search {
  part: Part;
  sum: Sum;
  bounds: { lower: readonly number[]; upper: readonly number[] };
  policy: WidthPolicy;
  /** `all`: the smallest and largest value themselves. `enough`: no further than the verdict needs. */
  effort: 'all' | 'enough';
  /** Checks a point that the solver found, and counts it among the witnesses of every target where it holds. */
  take(solution: Solution): void;
  /** Looks without the solver for a point in which the target has a value, and counts it as `take` does. */
  dive(value: number): void;
  /** The target's extreme witnesses so far. */
  extremes(): Extremes;
}

interface Found {
  bound: number;
  proof: 'linear programme' | 'integer programme';
}
interface Failure {
  reason: string;
}

/** In parts of no more unknowns it is faster to dive before a solver is asked, in larger ones after a linear programme. */
const fewColumns = 40;

/** Finds the smallest and the largest value that a target can have. */
export function findBounds(search: Search): Bounds {
  const { sum, bounds, policy, effort, extremes } = search;
  const outer = activityOf(sum, bounds.lower, bounds.upper) as { least: number; most: number };
  let known: [number, number] = [outer.least, outer.most];
  const settled = (proof: Proof): Bounds | null => {
    if (effort === 'all') return null;
    const { smallest, largest } = extremes();
    if (verdictOn(smallest.value, largest.value, policy) === 'wide') return boundsOf(search, 'witnesses');
    const verdict = verdictOn(...known, policy);
    if (verdict === 'wide') return null;
    return { lower: known[0], upper: known[1], verdict, proof, witnesses: null, reason: '' };
  };

  const isSmall = search.part.columns.length <= fewColumns;
  const early = settled('arithmetic') ?? (isSmall ? diveAround(search, known, settled) : null);
  if (early !== null) return early;
  const proofs: Proof[] = [];
  for (const kind of ['linear programme', 'integer programme'] as const) {
    const failure = boundBoth(kind);
    const mayDive = kind === 'linear programme' && !isSmall;
    const done = settled(kind) ?? (mayDive ? diveAround(search, known, settled) : null);
    if (done !== null) return done;
    if (failure !== null && !isShown()) return unproved(failure);
  }
  return isShown()
    ? boundsOf(search, proofs.at(-1) ?? 'arithmetic')
    : unproved('the solver claims a value that no witness shows');

  function isShown(): boolean {
    const { smallest, largest } = extremes();
    return smallest.value === known[0] && largest.value === known[1];
  }

  /** Draws both bounds in as far as one kind of programme does, or as the verdict needs; why it cannot, or null. */
  function boundBoth(kind: Found['proof']): string | null {
    for (const [at, sense] of (['smallest', 'largest'] as const).entries()) {
      if (extremes()[sense].value === known[at]) continue;
      const found = boundBy(kind, search, sense);
      if ('reason' in found) return found.reason;
      known = at === 0 ? [Math.max(known[0], found.bound), known[1]] : [known[0], Math.min(known[1], found.bound)];
      proofs.push(found.proof);
      if (settled(kind) !== null) return null;
    }
    return null;
  }
}

/**
 * Looks for witnesses by arithmetic alone: as far apart as the verdict needs, or, where the bounds themselves are wanted, at
 * the outermost values that may be possible. Null where that settles nothing.
 */
function diveAround(
  { policy, effort, extremes, dive }: Search,
  [least, most]: readonly [number, number],
  settled: (proof: Proof) => Bounds | null,
): Bounds | null {
  const { smallest, largest } = extremes();
  const enough = policy.values - 1;
  const tried =
    effort === 'all'
      ? [least, most]
      : [Math.max(smallest.value + enough, policy.above + 1), largest.value - enough, least, most];
  for (const value of new Set(tried)) {
    if (value < least || value > most) continue;
    dive(value);
    const done = settled('witnesses');
    if (done !== null) return done;
  }
  return null;
}

/** Why nothing is proved about a block whose constraints cannot all hold. */
export const contradiction = 'the constraints contradict one another';

/** A target about which nothing is certain. */
export function unproved(reason: string): Bounds {
  return { lower: null, upper: null, verdict: 'unproved', proof: 'none', witnesses: null, reason };
}

function boundsOf({ extremes, policy }: Search, proof: Proof): Bounds {
  const { smallest, largest } = extremes();
  return {
    lower: smallest.value,
    upper: largest.value,
    verdict: verdictOn(smallest.value, largest.value, policy),
    proof,
    witnesses: [smallest.hash(), largest.hash()],
    reason: '',
  };
}

/** Solves one kind of programme for one bound, and takes the point found as a witness if it is one. */
function boundBy(
  proof: Found['proof'],
  { part, sum, take, bounds }: Search,
  sense: Objective['sense'],
): Found | Failure {
  const { objective, constant } = objectiveOf(sum, sense, bounds);
  const solution = proof === 'linear programme' ? part.solveLinear(objective) : part.solveInteger(objective);
  if (solution.status !== 'optimal') return { reason: reasonOf(solution) };
  if (!Number.isFinite(solution.bound)) return { reason: 'the solver gives no bound' };
  take(solution);
  return { bound: constant + inwards(solution.bound, sense), proof };
}

function objectiveOf(
  { columns, coefficients }: Sum,
  sense: Objective['sense'],
  { lower, upper }: Search['bounds'],
): { objective: Objective; constant: number } {
  const objective: { columns: number[]; coefficients: number[] } = { columns: [], coefficients: [] };
  let constant = 0;
  columns.forEach((column, at) => {
    const coefficient = coefficients[at] as number;
    if (lower[column] === upper[column]) constant += coefficient * (lower[column] as number);
    else {
      objective.columns.push(column);
      objective.coefficients.push(coefficient);
    }
  });
  return { objective: { sense, ...objective }, constant };
}

/** A bound rounded inwards to a whole number, allowing for the solver's own rounding. */
function inwards(bound: number, sense: Objective['sense']): number {
  const slack = 1e-6 + 1e-9 * Math.abs(bound);
  return sense === 'smallest' ? Math.ceil(bound - slack) : Math.floor(bound + slack);
}

/** Why there is no solution, in words. */
export function reasonOf(solution: Exclude<Solution, { status: 'optimal' }>): string {
  return solution.status === 'contradiction' ? contradiction : solution.reason;
}
