import path from 'node:path';
import { type Edition, editions } from '#catalogue';
import { FolderError, type PublishedFolder, readPublished } from '#folders';
import type { LedgerRow } from '#published';
import { StoppedError } from '../cli/command-line.ts';

/** What an edition's folder holds: every row of its ledger and its newest manifest, null where nothing is published. */
export interface PublishedBefore {
  ledger: LedgerRow[];
  newest: PublishedFolder['manifests'][number] | null;
}

/**
 * Reads what was published before. Throws a StoppedError where the ledger or a manifest is not as its publication left it,
 * or one of them is missing.
 */
export async function publishedBefore(folder: string): Promise<PublishedBefore> {
  try {
    const published = await readPublished(folder);
    return { ledger: published?.ledger ?? [], newest: published?.manifests.at(-1) ?? null };
  } catch (error) {
    if (error instanceof FolderError) throw new StoppedError(`${error.message} Nothing was written.`);
    throw error;
  }
}

/**
 * Every row that the other edition ever published: a member of the board reads both. Empty where there is no such edition.
 * Throws a StoppedError as `publishedBefore` does.
 */
export async function publishedInOtherEdition(published: string, edition: Edition): Promise<LedgerRow[]> {
  const others = editions.filter((one) => one !== edition);
  const ledgers = await Promise.all(
    others.map(async (one) => (await publishedBefore(path.join(published, one))).ledger),
  );
  return ledgers.flat();
}
