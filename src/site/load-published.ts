import { join } from 'node:path';
import { readPublished, readVouched } from '#folders';
import type { Chain, LedgerRow, Publication } from '#published';
import { SiteDataError } from './site-data-error.ts';

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
 * Reads a published folder. Throws a SiteDataError where nothing is published, and a FolderError where the ledger or a
 * manifest is not as its publication left it: a site is never built from figures that no manifest vouches for.
 */
export async function loadPublished(folder: string): Promise<Published> {
  const published = await readPublished(folder);
  const { publications, newest } = publicationsOf(published, folder);
  const { ledger, ledgerText, boundsText } = published as NonNullable<typeof published>;
  return { ledger, ledgerText, boundsText, publications, newest };
}

/** The newest publication of a folder, of which every file is vouched for. Throws as `loadPublished` does. */
export async function newestPublication(folder: string): Promise<Publication> {
  return publicationsOf(await readVouched(folder), folder).newest;
}

function publicationsOf(chain: Chain | null, folder: string): Pick<Published, 'publications' | 'newest'> {
  const publications = (chain?.manifests ?? []).map(({ publication }) => publication);
  const newest = publications.at(-1);
  if (newest !== undefined) return { publications, newest };
  throw new SiteDataError(
    `Nothing is published: ${join(folder, 'figures.csv')} is missing. Publish a month first (npm run refresh), or point PUBLISHED_DIR at a published folder.`,
  );
}
