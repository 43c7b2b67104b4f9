import { type ComparatorLabel, catalogueEntry } from './catalogue-entry.ts';
import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/**
 * The text of `measures.json`: every measure with its definition and what holds between its numbers, and the members
 * whose figures add up to the consortium's. With `figures.csv` it is all that an audit of the edition reads.
 */
export function publishedCatalogue(
  measures: readonly Measure[],
  { consortium }: Pick<Settings, 'consortium'>,
  asAt: string,
  labelOf: ComparatorLabel,
): string {
  const catalogue = {
    format: 'measures/2',
    asAt,
    consortium: consortium === undefined ? null : { code: consortium.code, members: consortium.members },
    measures: measures.map((measure) => catalogueEntry(measure, labelOf)),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}
