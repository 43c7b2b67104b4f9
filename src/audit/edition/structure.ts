import type { LinearConstraint } from '../system.ts';
import type { EditionMemory } from './audit-edition.ts';
import { readCatalogue } from './catalogue.ts';
import { constraintsBetween, foundIn } from './edition-system.ts';
import { blanked } from './elsewhere-alone.ts';
import { readFigures } from './figure-row.ts';

/**
 * What ties the numbers of an edition together, whatever of them is shown: every constraint between them, declared or found
 * in what is shown, each number by its figure's key with `|N` or `|D` behind it; the sum behind a mean has `|N`.
 * `figures` is `figures.csv` of one publication, `measures` its `measures.json`;
 * what an audit found in a ledger with those figures is not looked for again.
 */
export function structureOf(
  { figures, measures }: { figures: string; measures: string },
  memory?: EditionMemory,
): readonly LinearConstraint[] {
  const [rows, catalogue] = [readFigures(figures), readCatalogue(measures)];
  const found = memory?.found ?? foundIn(rows, catalogue);
  return constraintsBetween(blanked(rows), catalogue, () => found);
}
