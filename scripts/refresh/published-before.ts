import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Edition, editions } from '#catalogue';
import {
  BoundError,
  type Chain,
  ChainError,
  LedgerError,
  type LedgerRow,
  type Publication,
  parseLedger,
  verifyChain,
  withBounds,
} from '#published';
import { StoppedError } from '../cli/command-line.ts';

/** What an edition's folder holds: every row of its ledger and its newest manifest, null where nothing is published. */
export interface PublishedBefore {
  ledger: LedgerRow[];
  newest: { text: string; publication: Publication } | null;
}

/**
 * Reads what was published before. Throws a StoppedError where the ledger or a manifest is not as its publication left it,
 * or one of them is missing.
 */
export async function publishedBefore(folder: string): Promise<PublishedBefore> {
  const chain = await chainIn(folder);
  if (chain === null) return { ledger: [], newest: null };
  try {
    return {
      ledger: withBounds(parseLedger(chain.ledgerText), chain.boundsText),
      newest: chain.manifests.at(-1) ?? null,
    };
  } catch (error) {
    if (error instanceof LedgerError || error instanceof BoundError)
      throw new StoppedError(`${folder}: ${error.message} Nothing was written.`);
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

async function chainIn(folder: string): Promise<Chain | null> {
  const manifests = path.join(folder, 'publications');
  const names = existsSync(manifests) ? readdirSync(manifests).filter((file) => file.endsWith('.json')) : [];
  const files = names.map((name) => ({ name, text: readFileSync(path.join(manifests, name), 'utf8') }));
  const textOf = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  try {
    return await verifyChain(files, textOf('figures.csv'), textOf('bounds.csv'));
  } catch (error) {
    if (error instanceof ChainError) throw new StoppedError(`${folder}: ${error.message} Nothing was written.`);
    throw error;
  }
}
