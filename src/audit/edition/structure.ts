import type { Fact } from '../system.ts';
import { readCatalogue } from './catalogue.ts';
import { systemOfEdition } from './edition-system.ts';
import { readFigures } from './figure-row.ts';
import { blanked } from './told-elsewhere.ts';

/**
 * What ties the numbers of an edition together, whatever of them is shown: every fact between them, each number by its figure's
 * key with `|N` or `|D` behind it. `figures` is `figures.csv` of one publication, `measures` its `measures.json`.
 */
export function structureOf({ figures, measures }: { figures: string; measures: string }): readonly Fact[] {
  const { facts } = systemOfEdition(blanked(readFigures(figures)), readCatalogue(measures));
  return facts;
}
