import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type LedgerRow, type Publication, parseLedger, parsePublication, sha256 } from '../published/index.ts';

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
  publications: Publication[];
  newest: Publication;
}

/**
 * Reads a published folder. Throws a SiteDataError where nothing is published, where a manifest cannot be read, or where
 * the newest manifest was made with another ledger: a site is never built from figures that its manifest does not vouch for.
 */
export async function loadPublished(folder: string): Promise<Published> {
  const vouched = await readVouched(folder);
  return { ...vouched, ledger: parseLedger(vouched.ledgerText) };
}

/** As `loadPublished`, but the ledger is only vouched for, not read: quick enough to ask before a build begins. */
export async function readVouched(folder: string): Promise<Omit<Published, 'ledger'>> {
  const file = join(folder, 'figures.csv');
  const bytes = await readFile(file).catch(() => {
    throw new SiteDataError(
      `Nothing is published: ${file} is missing. Publish a month first (npm run refresh), or point PUBLISHED_DIR at a published folder.`,
    );
  });
  const publications = await loadPublications(join(folder, 'publications'));
  const newest = publications.at(-1);
  if (newest === undefined) {
    throw new SiteDataError(
      `${file} has no manifest: ${join(folder, 'publications')} holds no file such as 2022-02.json. Publish again (npm run refresh).`,
    );
  }
  if ((await sha256(new Uint8Array(bytes))) !== newest.ledger) {
    throw new SiteDataError(
      `${file} is not the ledger that publications/${newest.publication}.json was made with (their hashes differ). ` +
        'One of them is stale or was edited: take both from version control, or publish again (npm run refresh).',
    );
  }
  return { ledgerText: bytes.toString('utf8'), publications, newest };
}

async function loadPublications(folder: string): Promise<Publication[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  const publications = files.map(async (name) => {
    const publication = await readPublication(join(folder, name));
    if (publication.publication !== basename(name, '.json')) {
      throw new SiteDataError(
        `${join(folder, name)} says it is of ${publication.publication}: its name must say the same.`,
      );
    }
    return publication;
  });
  return Promise.all(publications);
}

async function readPublication(file: string): Promise<Publication> {
  const text = await readFile(file, 'utf8');
  try {
    return parsePublication(text);
  } catch (problem) {
    throw new SiteDataError(`${file} is not a manifest of a publication: ${(problem as Error).message}`);
  }
}
