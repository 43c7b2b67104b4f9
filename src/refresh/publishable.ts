import { type ProtectedPublication, type PublicationInput, protectPublication } from '#disclosure';
import type { RefreshEffects } from './effects.ts';
import type { KnownElsewhere } from './known-elsewhere.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { withoutSubtracted } from './subtracted.ts';

/**
 * Passes every figure through the gate, beside all that was published before and is known elsewhere, puts it into the
 * ledger's words, and hides what a pocket calculator that knows no measure file still works out. Rejects with a RefreshStopped where anything at all goes wrong on the way: what is not proved is not published.
 */
export async function publishableFigures(
  input: Omit<PublicationInput, 'auditor'>,
  { weaknesses, ties }: Pick<KnownElsewhere, 'weaknesses' | 'ties'>,
  { solver }: Pick<RefreshEffects, 'solver'>,
): Promise<ProtectedPublication> {
  try {
    const passed = await protectPublication({ ...input, auditor: { weaknesses, ties, solver: await solver() } });
    return withoutSubtracted(passed, input);
  } catch (error) {
    throw new RefreshStopped(
      `The figures could not be protected (${(error as Error).message}). Nothing was written; what was published before stands.`,
    );
  }
}
