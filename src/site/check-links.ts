import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenLinks, brokenLinksText } from './broken-links.ts';
import { SiteDataError } from './site-data-error.ts';

/** Reads a built site and throws a SiteDataError that lists every internal link which leads nowhere. */
export async function checkLinks(folder: string, base: string, site?: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.replace(/[/\\]$/, '').length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(pages.map((page) => readFile(join(folder, page), 'utf8')));
  const prefix = base.replace(/^\/+|\/+$/g, '');
  const found = brokenLinks(
    new Map(pages.map((page, index) => [page, texts[index] as string])),
    new Set(files),
    prefix === '' ? '' : `/${prefix}`,
    site,
  );
  if (found.length > 0) throw new SiteDataError(brokenLinksText(found));
}
