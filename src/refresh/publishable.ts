import type { Solver } from '#audit';
import { type EditionInput, type ProtectedEdition, protectEdition } from '#disclosure';
import type { RefreshEffects } from './effects.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/**
 * Passes every figure through the gate, beside all that was published before and is known elsewhere, and puts it into
 * the ledger's words. Rejects with a RefreshStopped where anything at all goes wrong on the way: what is not proved is
 * not published.
 */
export async function publishableFigures(
  input: Omit<EditionInput, 'audit'>,
  { solver: start, auditor }: Pick<RefreshEffects, 'solver' | 'auditor'>,
): Promise<ProtectedEdition> {
  const { solver, failure } = watched(await start());
  try {
    const edition = protectEdition({ ...input, audit: (rule) => auditor.ofSystem(solver, rule) });
    const reason = failure();
    if (edition.report.inferable.length > 0 && reason !== null) throw new Error(`the solver gave up: ${reason}`);
    return edition;
  } catch (error) {
    throw new RefreshStopped(
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
