import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serveFolder } from '#scripts/serve.ts';
import type { BuiltSite } from './built-site.ts';

/** The browser of the system, kept from calling home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A built site that is served. */
export type ServedSite = BuiltSite & Pick<Served, 'url'>;

/** Sites that are served for the tests of a file, the first of them also by itself, and a browser to visit them with. */
export interface InBrowser {
  browser: Browser;
  site: ServedSite;
  sites: readonly ServedSite[];
}

/** Serves sites and opens a browser before the tests of a file, and ends both after them. What is given is filled by then. */
export function inBrowser(...wanted: (() => Promise<BuiltSite>)[]): InBrowser {
  const opened = {} as InBrowser;
  let served: Served[] = [];
  let built: BuiltSite[] = [];
  beforeAll(async () => {
    built = await Promise.all(wanted.map((site) => site()));
    served = await Promise.all(built.map(({ root }) => serveFolder(root, { port: 0 })));
    const sites = built.map((site, at) => ({ ...site, url: (served[at] as Served).url }));
    Object.assign(opened, { browser: await launchBrowser(), sites, site: sites[0] });
  }, 600_000);
  afterAll(async () => {
    await opened.browser?.close();
    await Promise.all(served.map((one) => one.close()));
    for (const site of built) site.remove();
  });
  return opened;
}
