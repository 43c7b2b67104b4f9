type Sourced = { readonly sources: readonly string[] };

/** The ids of the sources that one entry of a measure names: `annexA.list7 or figures` is known where either is. */
export function alternativesOf(source: string): string[] {
  return source.split(' or ');
}

/** Every source from which a measure's figures may come, alternatives one by one. */
export function sourcesOf(measure: Sourced): string[] {
  return measure.sources.flatMap(alternativesOf);
}

/** Whether counts that arrive added up may be what a measure's figures come from. */
export function readsFigures(measure: Sourced): boolean {
  return sourcesOf(measure).includes('figures');
}
