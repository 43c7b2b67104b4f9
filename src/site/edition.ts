import { readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { type Edition, editions } from '#catalogue';
import type { Publication } from '#published';
import { SiteDataError } from './site-data-error.ts';

/** Where each edition's site is built, and what servers must send with it: never in the other's folders. */
export const siteFolders: Readonly<Record<Edition, { site: string; deploy: string }>> = {
  public: { site: 'dist', deploy: 'deploy' },
  board: { site: 'dist-board', deploy: 'deploy-board' },
};

/** The file of a built site that says in one word which edition it is: what to look at before it is copied anywhere. */
const editionFileName = 'EDITION';

/**
 * The edition that EDITION names; the public one unless asked. Throws a SiteDataError where there is no such edition.
 */
export function editionAsked(environment: Record<string, string | undefined>): Edition {
  const asked = environment.EDITION || 'public';
  const edition = editions.find((one) => one === asked);
  if (edition === undefined) throw new SiteDataError(`EDITION is ${asked}: there are two editions, public and board.`);
  return edition;
}

/** Throws a SiteDataError where what is published is not of the edition that is built. */
export function refuseOtherEdition(newest: Publication, edition: Edition, folder: string): void {
  if (newest.edition === edition) return;
  throw new SiteDataError(
    `${folder} holds the ${newest.edition} edition and the ${edition} one is asked for. Build it with npm run build -- --edition ${newest.edition}, or point PUBLISHED_DIR at the ${edition} edition.`,
  );
}

/**
 * Throws a SiteDataError where a site would be written into a folder of the other edition: one in that edition's own
 * folder under `root`, one of its name, or one whose file EDITION names it.
 */
export async function refuseOtherFolder(folder: string, edition: Edition, root: string): Promise<void> {
  const inside = relative(root, folder);
  const parts = inside.startsWith('..') || isAbsolute(inside) ? [basename(folder)] : inside.split(sep);
  const other = editions.find((one) => one !== edition && parts.includes(siteFolders[one].site));
  const standing = await editionOf(folder);
  if (other === undefined && (standing === null || standing === edition)) return;
  throw new SiteDataError(
    `${folder} is for the ${other ?? standing} edition: the ${edition} one is never built into it. Leave SITE_OUT away and it goes to ${siteFolders[edition].site}, or name another folder.`,
  );
}

/** What the file EDITION of a built site says, or null where there is none. */
export async function editionOf(site: string): Promise<string | null> {
  const text = await readFile(join(site, editionFileName), 'utf8').catch(() => null);
  return text?.trim() ?? null;
}

/** Writes into a built site which edition it is. */
export async function writeEdition(site: string, edition: Edition): Promise<void> {
  await writeFile(join(site, editionFileName), `${edition}\n`);
}
