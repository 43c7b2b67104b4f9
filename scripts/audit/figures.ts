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

/** In a sentence, why an edition must not be published; null where there is no reason. Names no secret and no value. */
export function reasonAgainst({ verdict, secrets, problems }: EditionAudit): string | null {
  if (verdict === 'safe') return null;
  const failing = secrets.filter(({ safe }) => !safe);
  const kinds = [...Map.groupBy(failing, ({ kind }) => kind)].map(([kind, ofKind]) => `${ofKind.length} by ${kind}`);
  const outcome =
    failing.length === 0
      ? 'no secret is inferable'
      : `a reader can narrow down ${failing.length} secrets (${kinds.join(', ')})`;
  const faults =
    problems.length === 0 ? '' : `; ${problems.length} problems leave the proof incomplete: ${problems[0]}`;
  return `The audit says ${verdict}: ${outcome}${faults}.`;
}
