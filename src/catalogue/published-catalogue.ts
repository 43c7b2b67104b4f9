import { type ComparatorLabel, catalogueEntry, measurePath } from './catalogue-entry.ts';
import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/**
 * The text of `measures.json`: every measure with its definition and what holds between its numbers, and the members
 * whose figures add up to the consortium's. With `figures.csv` it is all that an audit of the edition reads. `pageOf` gives
 * the address of the page that explains a measure.
 */
export function publishedCatalogue(
  measures: readonly Measure[],
  { consortium, publication }: Pick<Settings, 'consortium' | 'publication'>,
  asAt: string,
  labelOf: ComparatorLabel,
  pageOf: (id: string) => string = measurePath,
): string {
  const catalogue = {
    format: 'measures/2',
    asAt,
    /** How parts of a whole are shown, where they are about children or what is done for them. */
    parts: publication.parts,
    consortium: consortium === undefined ? null : { code: consortium.code, members: consortium.members },
    measures: measures.map((measure) => ({ ...catalogueEntry(measure, labelOf), page: pageOf(measure.id) })),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}
