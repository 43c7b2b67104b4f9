import {
  auditPublished,
  type EditionAudit,
  EditionError,
  type EditionMemory,
  type Elsewhere,
  type PublishedFiles,
} from '#audit';
import { StoppedError } from '../cli/command-line.ts';
import { digest } from '../digest.ts';
import { startHighs } from '../highs.ts';

/**
 * Audits what can be worked out from the figures of an edition: for `refresh`, of the ledger that it is about to write,
 * and for `build`. Throws a StoppedError where the files cannot be read.
 */
export async function auditFigures(
  files: PublishedFiles,
  effort: 'all' | 'enough' = 'enough',
  elsewhere?: Elsewhere,
  only?: ReadonlySet<string>,
  memory?: EditionMemory,
): Promise<EditionAudit> {
  try {
    return auditPublished(files, await startHighs(), { digest, effort, elsewhere, only, memory });
  } catch (error) {
    if (error instanceof EditionError)
      throw new StoppedError(`The audit cannot read what is published: ${error.message}`);
    throw error;
  }
}
