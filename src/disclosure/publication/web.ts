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

/** Some numbers, by their places in a list, each with its factor, and how much they may change together. */
export interface Link {
  readonly places: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** The numbers nearest to a sum, and the ties in which they stand. */
export interface Neighbourhood {
  readonly names: readonly string[];
  /** Which of the names, by their places, may change: they stand in no other ties. */
  readonly inside: ReadonlySet<number>;
  readonly links: readonly Link[];
  /** The sum itself, before it changes. */
  readonly sum: Link;
}

/** The numbers of a publication and what ties them together. */
export interface Web {
  /** Undefined where there is no such number, or none that is counted. */
  readonly standing: (number: string) => Standing | undefined;
  /**
   * About so many numbers around a sum of numbers that are all counted. At their edge everything stays as it is, or only what
   * stands in further ties.
   */
  around(sum: Terms, size: number, edge: 'stays' | 'moves'): Neighbourhood;
}

/**
 * Puts ties together. Of numbers that are not counted, as of a category that is not published, a reader knows that none is
 * below zero: the rest of their tie is held on one side. A tie that the numbers themselves break holds nobody back.
 */
export function webOf(ties: readonly Tie[], standing: Web['standing']): Web {
  const idOf = new Map<string, number>();
  const names: string[] = [];
  const counts: (number | undefined)[] = [];
  const linksOf: Link[][] = [];
  for (const tie of ties) {
    const all = tie.terms.map(([name, factor]) => ({ id: idFor(name), factor }));
    const counted = all.filter(({ id }) => counts[id] !== undefined);
    const uncounted = all.filter(({ id }) => counts[id] === undefined);
    if (counted.length === 0) continue;
    const min = uncounted.some(({ factor }) => factor > 0) ? -Infinity : (tie.min ?? -Infinity);
    const max = uncounted.some(({ factor }) => factor < 0) ? Infinity : (tie.max ?? Infinity);
    if (min === -Infinity && max === Infinity) continue;
    const ids = counted.map(({ id }) => id);
    const factors = counted.map(({ factor }) => factor);
    const now = counted.reduce((so, { id, factor }) => so + factor * (counts[id] as number), 0);
    if (!(now >= min && now <= max)) continue;
    const link = { places: ids, factors, lower: min - now, upper: max - now };
    for (const id of ids) linksOf[id]?.push(link);
  }
  return { standing, around };

  function idFor(name: string): number {
    const known = idOf.get(name);
    if (known !== undefined) return known;
    const id = names.push(name) - 1;
    idOf.set(name, id);
    counts.push(standing(name)?.count);
    linksOf.push([]);
    return id;
  }

  function around(sum: Terms, size: number, edge: 'stays' | 'moves'): Neighbourhood {
    const near: number[] = [];
    const places = new Map<number, number>();
    const placeOf = (id: number): number => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, near.length);
      return near.push(id) - 1;
    };
    const whole = {
      places: sum.map(([name]) => placeOf(idFor(name))),
      factors: sum.map(([, factor]) => factor),
      lower: 0,
      upper: 0,
    };
    const seen = new Set<Link>();
    const links: Link[] = [];
    let first = 0;
    for (; first < near.length && near.length <= size; first += 1) {
      for (const link of linksOf[near[first] as number] as Link[]) {
        if (seen.has(link)) continue;
        seen.add(link);
        links.push({ ...link, places: link.places.map(placeOf) });
      }
    }
    const inside = new Set<number>();
    for (const [place, id] of near.entries()) {
      if (place < first || (edge === 'moves' && linksOf[id]?.every((link) => seen.has(link)))) inside.add(place);
    }
    return { names: near.map((id) => names[id] as string), inside, links, sum: whole };
  }
}
