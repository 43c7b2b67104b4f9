import type { Measure, Settings } from '#catalogue';
import { catalogueEntry } from './catalogue-entry.ts';

/**
 * The text of `measures.json`: every measure with its definition and what ties its numbers together, and whose figures
 * the consortium's are the sums of. With `figures.csv` it is all that an audit of the edition reads.
 */
export function publishedCatalogue(
  measures: readonly Measure[],
  { consortium }: Pick<Settings, 'consortium'>,
  asAt: string,
): string {
  const catalogue = {
    format: 'measures/2',
    asAt,
    consortium: consortium === undefined ? null : { code: consortium.code, members: consortium.members },
    measures: measures.map(catalogueEntry),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}
