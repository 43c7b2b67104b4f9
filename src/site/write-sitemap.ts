import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sitemap } from '#open-data';
import { attribute, elementsIn, readHtml } from './html.ts';
import { fullAddress, href } from './links.ts';

/**
 * Writes the list of its pages for search engines into a built site, and a `robots.txt` that leads to it, where the
 * site knows where it stands; pages that ask not to be listed are left out, and so are those of no folder, such as the
 * page that is not there. Answers how many pages it lists.
 */
export async function writeSitemap(site: string, address: string): Promise<number> {
  const files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const pages = files.filter((file) => /(?:^|\/)index\.html$/.test(file)).toSorted();
  const listed: string[] = [];
  for (const page of pages) {
    if (isListed(await readFile(join(site, page), 'utf8')))
      listed.push(fullAddress(`/${page.replace(/index\.html$/, '')}`, address));
  }
  await writeFile(join(site, 'sitemap.xml'), sitemap(listed));
  // Robots look at the root of an origin alone.
  if (href('/') === '/')
    await writeFile(
      join(site, 'robots.txt'),
      `User-agent: *\nDisallow:\n\nSitemap: ${fullAddress('/sitemap.xml', address)}\n`,
    );
  return listed.length;
}

/** Whether nothing in a page asks search engines to leave it out. */
function isListed(html: string): boolean {
  const head = html.slice(0, html.indexOf('</head>') + '</head>'.length);
  return elementsIn(readHtml(head)).every(
    (element) =>
      element.tagName !== 'meta' ||
      attribute(element, 'name') !== 'robots' ||
      !(attribute(element, 'content') ?? '').includes('noindex'),
  );
}
