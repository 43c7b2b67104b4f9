import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { editionOf } from './edition.ts';
import { dataTypes, hashesOf, pagePolicy, securityHeaders } from './security-headers.ts';
import { headerRules, headersFile, nginxConfig, webConfig } from './security-headers-files.ts';
import { SiteDataError } from './site-data-error.ts';

/**
 * Writes the headers that a built site wants: `_headers` into the site itself, and `nginx.conf` and `web.config` into
 * `deploy`, which is not served. A site whose file EDITION says that it is the members' edition gets the headers of
 * that edition; pages of others may fetch the data of the public one alone. Throws a SiteDataError where a page has no policy of its own.
 */
export async function writeSecurityHeaders(site: string, deploy: string, base: string): Promise<void> {
  const files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/')).toSorted();
  const pages = files.filter((file) => file.endsWith('.html'));
  const policies = await Promise.all(
    pages.map(async (page) => policyOf(page, await readFile(join(site, page), 'utf8'))),
  );
  const edition = await editionOf(site);
  const headers = securityHeaders(hashesOf(policies), edition === 'board');
  const folder = base.replace(/^\/+|\/+$/g, '');
  const prefix = folder === '' ? '' : `/${folder}`;
  const data = files.filter((file) => extname(file) in dataTypes);
  const served = { embeds: pages.some((page) => page.startsWith('embed/')), open: edition === 'public' };
  await mkdir(deploy, { recursive: true });
  await writeFile(join(site, '_headers'), headersFile(headerRules(headers, data, prefix, served)));
  await writeFile(join(deploy, 'nginx.conf'), nginxConfig(headers, prefix, served));
  await writeFile(join(deploy, 'web.config'), webConfig(headers, served));
}

function policyOf(page: string, html: string): Map<string, string[]> {
  const policy = pagePolicy(html);
  if (policy === null)
    throw new SiteDataError(
      `${page} has no content security policy in its head: every page has one (astro.config.mjs).`,
    );
  return policy;
}
