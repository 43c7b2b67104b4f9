import { alternativesOf, type Measure, sourcesOf } from '#catalogue';
import { layouts } from '#extracts';
import type { CheckedExtract } from './read-extracts.ts';

/** The raw tables that some measure reads: a contradiction in one of these would make a figure wrong. */
export function usedTables(measures: readonly Measure[]): Set<string> {
  const sources = new Set(measures.flatMap((measure) => [...sourcesOf(measure), ...measure.alsoReads]));
  return new Set(layouts.filter((layout) => sources.has(layout.id)).map((layout) => layout.table));
}

/** The measures that can have a figure: some authority's extracts hold a file of each of their sources. */
export function workableMeasures(
  measures: readonly Measure[],
  extracts: readonly { folder: Pick<CheckedExtract['folder'], 'authority'>; sources: readonly string[] }[],
): Measure[] {
  const held = Map.groupBy(extracts, ({ folder }) => folder.authority);
  const came = [...held.values()].map((own) => new Set(own.flatMap(({ sources }) => sources)));
  return measures.filter(({ sources }) =>
    came.some((ids) => sources.every((source) => alternativesOf(source).some((id) => ids.has(id)))),
  );
}
