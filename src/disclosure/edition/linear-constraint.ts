/**
 * What holds between cells: the sum of each count times its factor is zero. `assumed`: a reader would expect it to
 * hold, and between figures of different publications it does not. `external`: what others published says so.
 * `conflicting`: others published it, but it is not true, or not of the same children. All other kinds are asserted:
 * they always hold.
 */
export interface LinearConstraint {
  readonly terms: ReadonlyMap<string, number>;
  readonly kind:
    | 'relation'
    | 'complement'
    | 'step'
    | 'total'
    | 'change'
    | 'window'
    | 'assumed'
    | 'external'
    | 'conflicting';
}

/**
 * A number that is never printed and follows from others: what a numerator leaves of its denominator, a month's step,
 * or the slack between two nested numbers.
 */
export interface Derived {
  readonly kind: 'complement' | 'step' | 'slack';
  readonly count: number;
}

/** Collects constraints, each once, with the numbers that appear in constraints alone. */
export class ConstraintList {
  readonly constraints: LinearConstraint[] = [];
  readonly derived = new Map<string, Derived>();
  readonly #keys = new Set<string>();

  /** The constraints that name a number, by number. */
  byNumber(): Map<string, LinearConstraint[]> {
    const found = new Map<string, LinearConstraint[]>();
    for (const constraint of this.constraints) {
      for (const id of constraint.terms.keys()) {
        const known = found.get(id);
        if (known === undefined) found.set(id, [constraint]);
        else known.push(constraint);
      }
    }
    return found;
  }

  /** Adds `total = sum of parts`. A cell that stands on both sides cancels out. */
  add(kind: LinearConstraint['kind'], total: string, parts: readonly string[]): void {
    this.addTerms(kind, [[total, -1], ...parts.map((part): [string, number] => [part, 1])]);
  }

  /** Adds a sum that is zero. Terms of the same cell are taken together. */
  addTerms(kind: LinearConstraint['kind'], added: readonly (readonly [cell: string, factor: number])[]): void {
    const terms = new Map<string, number>();
    for (const [id, factor] of added) terms.set(id, (terms.get(id) ?? 0) + factor);
    for (const [id, factor] of terms) if (factor === 0) terms.delete(id);
    const key = keyOf(terms);
    if (terms.size === 0 || this.#keys.has(key)) return;
    this.#keys.add(key);
    this.constraints.push({ kind, terms });
  }

  /** Adds `larger = smaller + difference`, where the difference is zero or more, and names the difference. */
  addDifference(kind: Derived['kind'], larger: readonly [string, number], smaller: readonly [string, number]): void {
    if (larger[0] === smaller[0]) return;
    const name = `${kind}: ${larger[0]} less ${smaller[0]}`;
    if (this.derived.has(name)) return;
    this.derived.set(name, { kind, count: larger[1] - smaller[1] });
    this.add(kind === 'slack' ? 'relation' : kind, larger[0], [smaller[0], name]);
  }
}

/** The key of a sum, which is the same for its negative. */
function keyOf(terms: ReadonlyMap<string, number>): string {
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  const sign = (sorted[0]?.[1] ?? 1) < 0 ? -1 : 1;
  return JSON.stringify(sorted.map(([id, factor]) => [id, sign * factor]));
}
