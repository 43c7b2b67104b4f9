import { type Measure, sourcesOf } from '#catalogue';
import { layouts } from '#extracts';

/** The raw tables that some measure reads: a contradiction in one of these would make a figure wrong. */
export function usedTables(measures: readonly Measure[]): Set<string> {
  const sources = new Set(measures.flatMap((measure) => [...sourcesOf(measure), ...measure.alsoReads]));
  return new Set(layouts.filter((layout) => sources.has(layout.id)).map((layout) => layout.table));
}
