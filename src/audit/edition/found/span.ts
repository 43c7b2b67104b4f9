/** A sum of numbered things with whole factors that is zero. */
export type Vector = ReadonlyMap<number, number>;

/** What follows from some sums by adding them up, each as often as one likes. */
export interface Span {
  has(vector: Vector): boolean;
  add(vector: Vector): void;
}

/** A prime: factors are reckoned modulo it, so that dividing is exact. Products of two stay exact. */
const prime = 1_000_003;

/** Nothing follows from nothing. */
export function emptySpan(): Span {
  /** Each led by another number, with the factor 1. */
  const rows = new Map<number, Map<number, number>>();

  function reduced(vector: Vector): Map<number, number> {
    const left = new Map([...vector].map(([at, factor]) => [at, modulo(factor)]));
    for (let leader = leaderOf(left); leader !== undefined; leader = leaderOf(left)) {
      const factor = left.get(leader) as number;
      for (const [at, own] of rows.get(leader) as Map<number, number>) {
        const sum = modulo((left.get(at) ?? 0) - factor * own);
        if (sum === 0) left.delete(at);
        else left.set(at, sum);
      }
    }
    return left;
  }

  function leaderOf(vector: ReadonlyMap<number, number>): number | undefined {
    return [...vector.keys()].sort((one, other) => one - other).find((at) => rows.has(at));
  }

  return {
    has: (vector) => reduced(vector).size === 0,
    add: (vector) => {
      const left = reduced(vector);
      if (left.size === 0) return;
      const leader = Math.min(...left.keys());
      const inverse = power(left.get(leader) as number, prime - 2);
      rows.set(leader, new Map([...left].map(([at, factor]) => [at, modulo(factor * inverse)])));
    },
  };
}

const modulo = (number: number): number => ((number % prime) + prime) % prime;

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  const square = modulo(half * half);
  return exponent % 2 === 0 ? square : modulo(square * base);
}
