import { changesOf, type Measure, relationsOf } from '#catalogue';

/** The measures to which each is tied by its own relations and changes or by theirs, itself among them. */
export function tiedMeasures(measures: readonly Measure[]): (id: string) => ReadonlySet<string> {
  const tied = new Map(measures.map(({ id }) => [id, new Set([id])]));
  const ties = [
    ...relationsOf(measures),
    ...changesOf(measures).map(({ series, adds, takes }) => ({ series, others: [...adds, ...takes] })),
  ];
  for (const { series, others } of ties)
    for (const other of others) {
      tied.get(series.measure)?.add(other.measure);
      tied.get(other.measure)?.add(series.measure);
    }
  return (id) => tied.get(id) ?? new Set([id]);
}
