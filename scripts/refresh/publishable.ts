import type { Solver } from '#audit';
import type { Measure, Settings } from '#catalogue';
import { type Elsewhere, type ProtectedEdition, protectEdition } from '#disclosure';
import type { Figure } from '#figure';
import type { LedgerRow } from '#published';
import { auditBy } from '../audit-function.ts';
import { StoppedError } from '../cli/command-line.ts';
import { startHighs } from '../highs.ts';

/**
 * Passes every figure through the gate, beside all that was published before and is known elsewhere, and puts it into the ledger's words. Throws a
 * StoppedError where anything at all goes wrong on the way: what is not proved is not published.
 */
export async function publishableFigures(
  figures: readonly Figure[],
  measures: readonly Measure[],
  settings: Settings,
  ledger: readonly LedgerRow[],
  elsewhere?: Elsewhere,
): Promise<ProtectedEdition> {
  const { solver, failure } = watched(await startHighs());
  try {
    const edition = protectEdition({
      figures,
      measures,
      settings,
      ledger,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      audit: (rule) => auditBy(solver, rule),
    });
    const reason = failure();
    if (edition.report.inferable.length > 0 && reason !== null) throw new Error(`the solver gave up: ${reason}`);
    return edition;
  } catch (error) {
    throw new StoppedError(
      `The figures could not be protected (${(error as Error).message}). Nothing was written; what was published before stands.`,
    );
  }
}

/** A solver that remembers why it gave up last; the reason is null where it never did. */
function watched(solver: Solver): { solver: Solver; failure: () => string | null } {
  let reason: string | null = null;
  const open: Solver['open'] = (model, columns) => {
    const opened = solver.open(model, columns);
    const solve: typeof opened.solve = (objective) => {
      try {
        const solution = opened.solve(objective);
        if (solution.status === 'stopped') reason = solution.reason;
        return solution;
      } catch (error) {
        reason = (error as Error).message;
        throw error;
      }
    };
    return { solve, dispose: () => opened.dispose() };
  };
  return { solver: { name: solver.name, open }, failure: () => reason };
}
