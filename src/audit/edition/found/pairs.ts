import type { Series } from './table.ts';

/** What was found between series, two by two, and which were looked at: between others of these there is nothing. */
export interface PairsSeen<Value> {
  readonly of: ReadonlySet<Series>;
  /** In the order of the series, by the first and then by the second. */
  readonly found: ReadonlyMap<Series, ReadonlyMap<Series, Value>>;
}

/**
 * Looks at every two of some series, either way round. What was seen of two before is not looked for again: a series of
 * which anything has changed is another one (see `tableOf`).
 *
 * @param look what is found between two series by their own numbers alone, or null
 */
export function seePairs<Value>(
  all: readonly Series[],
  before: PairsSeen<Value> | undefined,
  look: (one: Series, other: Series) => Value | null,
): PairsSeen<Value> {
  const places = new Map(all.map((series, place) => [series, place]));
  const news = all.filter((series) => before?.of.has(series) !== true);
  const found = new Map<Series, ReadonlyMap<Series, Value>>();
  for (const one of all) {
    const known = before?.of.has(one) === true ? (before.found.get(one) ?? new Map<Series, Value>()) : null;
    const own: (readonly [place: number, other: Series, value: Value])[] = [];
    for (const [other, value] of known ?? []) {
      const at = places.get(other);
      if (at !== undefined) own.push([at, other, value]);
    }
    for (const other of known === null ? all : news) {
      const value = other === one ? null : look(one, other);
      if (value !== null) own.push([places.get(other) as number, other, value]);
    }
    if (own.length === 0) continue;
    own.sort(([first], [second]) => first - second);
    found.set(one, new Map(own.map(([, other, value]) => [other, value])));
  }
  return { of: new Set(all), found };
}
