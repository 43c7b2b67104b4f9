import type { Settings } from '#catalogue';
import type { Publication } from '#published';
import type { ExtractFolder } from './extract-folders.ts';
import type { Remark } from './remark.ts';

type Newest = Pick<Publication, 'synthetic' | 'policy'>;

/** That made-up and real extracts lie side by side: nothing may be published from both. Null where they do not. */
export function mixedExtracts(folders: readonly Pick<ExtractFolder, 'folder' | 'synthetic'>[]): Remark | null {
  const synthetic = folders.find((folder) => folder.synthetic);
  const real = folders.find((folder) => !folder.synthetic);
  if (synthetic === undefined || real === undefined) return null;
  return {
    says: `${synthetic.folder} is synthetic and ${real.folder} is not: they must not mix.`,
    remedy: 'Move one of them out of the folder of extracts.',
  };
}

/** That a folder holds made-up figures and the extracts are real, or the reverse; null where they are of one kind. */
export function mixedWithPublished(folder: string, newest: Newest | null, synthetic: boolean): Remark | null {
  if (newest === null || newest.synthetic === synthetic) return null;
  const kind = (isSynthetic: boolean) => (isSynthetic ? 'synthetic' : 'real');
  return {
    says: `${folder} holds ${kind(newest.synthetic)} figures and these extracts are ${kind(synthetic)}: they must not mix.`,
    remedy:
      'Publish into another folder with --published DIR, move the old one and what lies beside it away, or start afresh with --afresh "the reason".',
  };
}

/**
 * That the settings ask for other parts of a whole than a folder holds, null where they do not: a reader who does not know
 * which numbers of a ledger are rounded, or an auditor, would take some for what they are not.
 */
export function otherParts(
  folder: string,
  newest: Newest | null,
  { publication }: Pick<Settings, 'publication'>,
): Remark | null {
  const [before, now] = [newest?.policy.parts, publication.parts];
  if (before === undefined || before === now) return null;
  return {
    says: `The parts of a whole are ${before} in ${folder}, and the settings ask for ${now} ones: one ledger cannot hold both.`,
    remedy: 'Set publication.parts back, or start afresh with --afresh "the reason", which is published.',
  };
}
