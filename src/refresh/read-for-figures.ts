import type { Measure } from '#catalogue';
import { figureMeasure, type ReadOptions } from '#extracts';
import type { CheckedExtract } from './read-extracts.ts';
import { usedTables, workableMeasures } from './used-tables.ts';

/**
 * Reads extracts so that a fault in a file that no figure can come from stops nothing. Which files those are is known once
 * all are read, so where something is an error they are read again.
 */
export async function readForFigures<Read extends CheckedExtract>(
  measures: readonly Measure[],
  read: (options: ReadOptions) => Promise<Read[]>,
): Promise<Read[]> {
  const declared = measures.map(figureMeasure);
  const readWith = (used: readonly Measure[]) => read({ usedTables: usedTables(used), measures: declared });
  const checked = await readWith(measures);
  const hasErrors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return hasErrors ? readWith(workableMeasures(measures, checked)) : checked;
}
