/** Numbers, each with its factor. */
export type Terms = readonly (readonly [number: string, factor: number])[];

/** What holds between numbers, whatever of them is shown. A side that is left out is open. */
export interface Tie {
  readonly terms: Terms;
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
  /** The least that it could be if nothing were said of it but that it is hidden. */
  readonly lowest: number;
  /** What it costs to hide it, or to say nothing in its place; null where that is not possible or has been done. */
  readonly cost: number | null;
}

/** A tie in terms of how much its numbers may change together. */
interface Link {
  readonly terms: Terms;
  readonly lower: number;
  readonly upper: number;
}

/** The numbers of a publication and what ties them together. */
export interface Web {
  /** Undefined where there is no such number, or none that is counted. */
  readonly standing: (number: string) => Standing | undefined;
  /**
   * About so many numbers nearest to a sum, and the ties in which they stand. `within` are those that stand in no other
   * ties; `isAll` says that there are no more.
   */
  around(sum: Terms, size: number): { names: string[]; links: Link[]; within: ReadonlySet<string>; isAll: boolean };
}

/** Puts ties together. A tie with a number that is not counted, or that the numbers themselves break, holds nobody back. */
export function webOf(ties: readonly Tie[], standing: Web['standing']): Web {
  const byNumber = new Map<string, Link[]>();
  for (const { terms, min = -Infinity, max = Infinity } of ties) {
    const counts = terms.map(([name]) => standing(name)?.count);
    if (counts.includes(undefined)) continue;
    const now = terms.reduce((so, [, factor], at) => so + factor * (counts[at] as number), 0);
    if (now < min || now > max) continue;
    const link = { terms, lower: min - now, upper: max - now };
    for (const [name] of terms) {
      const links = byNumber.get(name);
      if (links === undefined) byNumber.set(name, [link]);
      else links.push(link);
    }
  }
  return {
    standing,
    around: (sum, size) => {
      const names = new Set(sum.map(([name]) => name).filter((name) => standing(name) !== undefined));
      const links = new Set<Link>();
      const within = new Set<string>();
      for (const name of names) {
        if (names.size > size) break;
        within.add(name);
        for (const link of byNumber.get(name) ?? []) {
          if (links.has(link)) continue;
          links.add(link);
          for (const [other] of link.terms) names.add(other);
        }
      }
      return { names: [...names], links: [...links], within, isAll: within.size === names.size };
    },
  };
}
