import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  BoundError,
  type Chain,
  ChainError,
  checkHead,
  type Head,
  headFile,
  LedgerError,
  type LedgerRow,
  type ManifestFile,
  parseHead,
  parseLedger,
  verifyChain,
  withBounds,
} from '#published';
import { FolderError } from './folder-error.ts';
import { nothingWhereMissing } from './missing.ts';

/**
 * The folder of an edition, every publication of it checked against its hashes, and the rows of its ledger with their
 * bounds.
 */
export interface PublishedFolder extends Chain {
  ledger: LedgerRow[];
}

/**
 * Reads the folder of an edition; null where nothing is published there. Throws a FolderError where the ledger, the
 * bounds or a manifest is not as its publication left it, where one of them is missing, or all of the newest publication.
 * That nothing is there where something was published is no fault where it `mayBeGone`.
 */
export async function readPublished(folder: string, mayBeGone = false): Promise<PublishedFolder | null> {
  const chain = await readVouched(folder, mayBeGone);
  if (chain === null) return null;
  return inFolder(folder, () => ({ ...chain, ledger: withBounds(parseLedger(chain.ledgerText), chain.boundsText) }));
}

/**
 * As `readPublished`, but the ledger is only checked against its hash, not read: quick enough to ask before a build
 * begins. A refresh may put a new folder in place between two files: what does not fit together then does when it is
 * read once more. It writes the head first, so that where there is none either, nothing is published.
 */
export async function readVouched(folder: string, mayBeGone = false): Promise<Chain | null> {
  const first = await readOnce(folder, mayBeGone).catch((problem: unknown) => problem);
  if (first instanceof Error && !(first instanceof FolderError)) throw first;
  if (!(first instanceof Error)) {
    const { chain, head } = first as Once;
    if (chain !== null || head === null) return chain;
  }
  await setTimeout(betweenReads);
  return (await readOnce(folder, mayBeGone)).chain;
}

/** What is known beside a folder of its newest publication; null where nothing is. Throws a FolderError for no head. */
export async function readHead(folder: string): Promise<Head | null> {
  const text = await readFile(headFile(folder), 'utf8').catch(nothingWhereMissing);
  return text === null ? null : inFolder(headFile(folder), () => parseHead(text));
}

/** Milliseconds; two renames take less. */
const betweenReads = 200;

interface Once {
  chain: Chain | null;
  head: Head | null;
}

/** The head is read after the folder. */
async function readOnce(folder: string, mayBeGone: boolean): Promise<Once> {
  const [chain, head] = [await chainIn(folder), await readHead(folder)];
  const isGone = chain === null && mayBeGone;
  if (head !== null && !isGone) await inFolder(folder, () => checkHead(head, chain?.manifests.at(-1) ?? null));
  return { chain, head };
}

/** A folder, and in it what was published before it was started afresh. */
async function chainIn(folder: string): Promise<Chain | null> {
  const textOf = (name: string) => readFile(join(folder, name), 'utf8').catch(nothingWhereMissing);
  const manifests = await manifestsIn(join(folder, 'publications'));
  const [ledger, bounds] = await Promise.all([textOf('figures.csv'), textOf('bounds.csv')]);
  const isThere = manifests.length > 0 || ledger !== null || bounds !== null;
  const earlier = isThere ? await chainIn(join(folder, 'earlier')) : null;
  return inFolder(folder, () => verifyChain(manifests, ledger, bounds, earlier));
}

async function manifestsIn(folder: string): Promise<ManifestFile[]> {
  const names = ((await readdir(folder).catch(nothingWhereMissing)) ?? []).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

async function inFolder<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const isExpected = [ChainError, LedgerError, BoundError].some((kind) => problem instanceof kind);
    throw isExpected ? new FolderError(`${folder}: ${(problem as Error).message}`) : problem;
  }
}
