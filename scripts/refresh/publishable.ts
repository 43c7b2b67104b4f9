import type { Measure, Settings } from '../../src/catalogue/index.ts';
import { type ProtectedEdition, protectEdition } from '../../src/disclosure/index.ts';
import type { Figure } from '../../src/measures/index.ts';
import type { LedgerRow } from '../../src/published/index.ts';
import { auditBy } from '../audit-function.ts';
import { StoppedError } from '../cli/command-line.ts';
import { startHighs } from '../highs.ts';

/**
 * Passes every figure through the gate, beside all that was published before, and puts it into the ledger's words. Throws a
 * StoppedError where anything at all goes wrong on the way: what is not proved is not published.
 */
export async function publishableFigures(
  figures: readonly Figure[],
  measures: readonly Measure[],
  settings: Settings,
  ledger: readonly LedgerRow[],
): Promise<ProtectedEdition> {
  const solver = await startHighs();
  try {
    return protectEdition({ figures, measures, settings, ledger, audit: (rule) => auditBy(solver, rule) });
  } catch (error) {
    throw new StoppedError(`The figures could not be protected (${(error as Error).message}). Nothing was written.`);
  }
}
