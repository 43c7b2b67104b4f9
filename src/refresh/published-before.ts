import { type Edition, editions } from '#catalogue';
import type { Chain, LedgerRow } from '#published';
import type { RefreshFiles } from './effects.ts';

/** What an edition's folder holds: every row of its ledger and its newest manifest, null where nothing is published. */
export interface PublishedBefore {
  ledger: LedgerRow[];
  newest: Chain['manifests'][number] | null;
}

/** What was published before. Rejects as `RefreshFiles.published` does. */
export async function publishedBefore(
  files: Pick<RefreshFiles, 'published'>,
  folder: string,
): Promise<PublishedBefore> {
  const published = await files.published(folder);
  return { ledger: published?.ledger ?? [], newest: published?.manifests.at(-1) ?? null };
}

/**
 * Every row that the other edition ever published: a member of the board reads both. Empty where there is no such
 * edition. Rejects as `RefreshFiles.published` does.
 */
export async function publishedInOtherEdition(
  files: Pick<RefreshFiles, 'join' | 'published'>,
  published: string,
  edition: Edition,
): Promise<LedgerRow[]> {
  const others = editions.filter((one) => one !== edition);
  const ledgers = await Promise.all(
    others.map(async (one) => (await publishedBefore(files, files.join(published, one))).ledger),
  );
  return ledgers.flat();
}
