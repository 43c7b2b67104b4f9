/**
 * What holds between cells: the sum of each count times its factor is nought. `believed`: a reader would expect it to hold, and
 * between figures of different publications it does not. `elsewhere`: what others printed says so. `rumoured`: they printed what
 * is not so, or not of the same children.
 */
export interface Tie {
  readonly terms: ReadonlyMap<string, number>;
  readonly kind:
    | 'relation'
    | 'complement'
    | 'step'
    | 'total'
    | 'change'
    | 'window'
    | 'believed'
    | 'elsewhere'
    | 'rumoured';
}

/** A number that is printed nowhere and follows from others: what is left of a denominator, a month's step, room. */
export interface Derived {
  readonly kind: 'complement' | 'step' | 'room';
  readonly count: number;
}

/** Collects ties, each once, with the numbers that only they speak of. */
export class TieList {
  readonly ties: Tie[] = [];
  readonly derived = new Map<string, Derived>();
  readonly #keys = new Set<string>();

  /** The ties that name a number, by number. */
  byNumber(): Map<string, Tie[]> {
    const found = new Map<string, Tie[]>();
    for (const tie of this.ties) {
      for (const id of tie.terms.keys()) {
        const known = found.get(id);
        if (known === undefined) found.set(id, [tie]);
        else known.push(tie);
      }
    }
    return found;
  }

  /** Adds `total = sum of parts`. A cell that stands on both sides goes out. */
  add(kind: Tie['kind'], total: string, parts: readonly string[]): void {
    this.addTerms(kind, [[total, -1], ...parts.map((part): [string, number] => [part, 1])]);
  }

  /** Adds a sum that is nought. Terms of the same cell are taken together. */
  addTerms(kind: Tie['kind'], added: readonly (readonly [cell: string, factor: number])[]): void {
    const terms = new Map<string, number>();
    for (const [id, factor] of added) terms.set(id, (terms.get(id) ?? 0) + factor);
    for (const [id, factor] of terms) if (factor === 0) terms.delete(id);
    const key = keyOf(terms);
    if (terms.size === 0 || this.#keys.has(key)) return;
    this.#keys.add(key);
    this.ties.push({ kind, terms });
  }

  /** Adds `larger = smaller + something that is not below nought`, and gives that a name. */
  addDifference(kind: Derived['kind'], larger: readonly [string, number], smaller: readonly [string, number]): void {
    if (larger[0] === smaller[0]) return;
    const name = `${kind}: ${larger[0]} less ${smaller[0]}`;
    if (this.derived.has(name)) return;
    this.derived.set(name, { kind, count: larger[1] - smaller[1] });
    this.add(kind === 'room' ? 'relation' : kind, larger[0], [smaller[0], name]);
  }
}

/** The same for a sum and its opposite. */
function keyOf(terms: ReadonlyMap<string, number>): string {
  const sorted = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  const sign = (sorted[0]?.[1] ?? 1) < 0 ? -1 : 1;
  return JSON.stringify(sorted.map(([id, factor]) => [id, sign * factor]));
}
