import {
  type EditionAudit,
  type EditionMemory,
  type Elsewhere,
  editionMemory,
  type PublishedFiles,
  structureOf,
} from '#audit';
import type { Auditor } from '#refresh';
import { reasonAgainst } from '../audit/reason-against.ts';

/** How an edition is audited; `memory` is of what earlier audits of it found. */
type Audit = (
  files: PublishedFiles,
  elsewhere: Elsewhere,
  only: ReadonlySet<string> | undefined,
  memory: EditionMemory,
) => Promise<EditionAudit>;

/** The auditor of one refresh: what an audit found is used again in the next one of the same edition. */
export function auditorBy(audit: Audit): Auditor {
  const memory = editionMemory();
  const ofOther = { ...editionMemory(), blocks: memory.blocks };
  return {
    ofEdition: (files, elsewhere, only, which) =>
      audit(files, elsewhere, only, which === 'the other' ? ofOther : memory),
    tiesOf: (files) => structureOf(files, memory),
    reasonAgainst,
  };
}
