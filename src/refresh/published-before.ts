import { type Edition, editions } from '#catalogue';
import type { Chain, Head, LedgerRow } from '#published';
import type { RefreshFiles } from './effects.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/** What an edition's folder holds, and what is known beside it. */
export interface PublishedBefore {
  /** Every row of its ledger. */
  ledger: LedgerRow[];
  /** Its newest manifest, null where nothing is published. */
  newest: Chain['manifests'][number] | null;
  /** All of it, to the byte; null where nothing is published. */
  chain: Chain | null;
  head: Head | null;
}

/** What was published before. Rejects as `RefreshFiles.published` does, but for what is gone where it `mayBeGone`. */
export async function publishedBefore(
  files: Pick<RefreshFiles, 'published' | 'head'>,
  folder: string,
  mayBeGone = false,
): Promise<PublishedBefore> {
  const chain = await files.published(folder, mayBeGone);
  return {
    ledger: chain?.ledger ?? [],
    newest: chain?.manifests.at(-1) ?? null,
    chain,
    head: await files.head(folder),
  };
}

/**
 * All that was published in the folder of an edition that starts afresh: it is left behind. Rejects with a RefreshStopped
 * where nothing ever was.
 */
export async function publishedBeforeAfresh(
  files: Pick<RefreshFiles, 'published' | 'head'>,
  folder: string,
): Promise<PublishedBefore> {
  const before = await publishedBefore(files, folder, true);
  if (before.newest !== null || (before.head?.newest ?? null) !== null) return before;
  throw new RefreshStopped(
    `--afresh: nothing was published in ${folder} before, so nothing is left behind. Leave it out. Nothing was written.`,
  );
}

/**
 * All that was ever published in the other edition: a member of the board reads both. Null where there is no such
 * edition. Rejects as `RefreshFiles.published` does.
 */
export async function publishedInOtherEdition(
  files: Pick<RefreshFiles, 'join' | 'published'>,
  published: string,
  edition: Edition,
): Promise<Chain | null> {
  const others = editions.filter((one) => one !== edition);
  const chains = await Promise.all(others.map((one) => files.published(files.join(published, one))));
  return chains.find((chain) => chain !== null) ?? null;
}
