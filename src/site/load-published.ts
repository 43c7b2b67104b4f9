import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  BoundError,
  ChainError,
  type LedgerRow,
  type ManifestFile,
  type Publication,
  parseLedger,
  verifyChain,
  withBounds,
} from '#published';

/** The site cannot be built from what is there: what is wrong, and what to do. */
export class SiteDataError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'SiteDataError';
  }
}

/** What passed the gate: the ledger and the manifests, oldest first; there is at least one. */
export interface Published {
  ledger: LedgerRow[];
  /** `figures.csv` as it stands. */
  ledgerText: string;
  /** `bounds.csv` as it stands. */
  boundsText: string;
  publications: Publication[];
  newest: Publication;
}

/**
 * Reads a published folder. Throws a SiteDataError where nothing is published, or where the ledger or a manifest is not as
 * its publication left it: a site is never built from figures that no manifest vouches for.
 */
export async function loadPublished(folder: string): Promise<Published> {
  const vouched = await readVouched(folder);
  try {
    return { ...vouched, ledger: withBounds(parseLedger(vouched.ledgerText), vouched.boundsText) };
  } catch (problem) {
    if (problem instanceof BoundError) throw new SiteDataError(`${folder}: ${problem.message}`);
    throw problem;
  }
}

/**
 * As `loadPublished`, but the ledger is only vouched for, not read: quick enough to ask before a build begins. A refresh
 * may put a new folder in place between two files: what does not fit together then does when it is read once more.
 */
export async function readVouched(folder: string): Promise<Omit<Published, 'ledger'>> {
  try {
    return await readOnce(folder);
  } catch (problem) {
    if (!(problem instanceof SiteDataError)) throw problem;
    await setTimeout(betweenReads);
    return readOnce(folder);
  }
}

/** Milliseconds; two renames take less. */
const betweenReads = 200;

async function readOnce(folder: string): Promise<Omit<Published, 'ledger'>> {
  const textOf = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  try {
    const chain = await verifyChain(
      await manifestsIn(join(folder, 'publications')),
      await textOf('figures.csv'),
      await textOf('bounds.csv'),
    );
    const publications = chain?.manifests.map(({ publication }) => publication) ?? [];
    const newest = publications.at(-1);
    if (chain !== null && newest !== undefined) {
      return { ledgerText: chain.ledgerText, boundsText: chain.boundsText, publications, newest };
    }
  } catch (problem) {
    if (problem instanceof ChainError) throw new SiteDataError(`${folder}: ${problem.message}`);
    throw problem;
  }
  throw new SiteDataError(
    `Nothing is published: ${join(folder, 'figures.csv')} is missing. Publish a month first (npm run refresh), or point PUBLISHED_DIR at a published folder.`,
  );
}

async function manifestsIn(folder: string): Promise<ManifestFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
