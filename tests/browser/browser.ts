import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serveFolder } from '#scripts/serve.ts';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import { type BuiltSite, madeOf } from './built-site.ts';

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

/** What a page said in the browser's console, and whom it asked besides its site. */
export interface Heard {
  complaints: string[];
  strangers: string[];
}

type Look<T> = (page: Page, heard: Heard) => Promise<T>;

/** Sites that are served for the tests of a file, the first of them also by itself, and a browser to visit them with. */
export interface InBrowser {
  browser: Browser;
  site: ServedSite;
  sites: readonly ServedSite[];
  /**
   * Hands over a tab at an address, of the first site where that is only a path. Visits with the same options have one
   * tab after each other: a new one takes longer than most of them, and reads axe anew.
   */
  visit<T>(address: string, options: BrowserContextOptions, look: Look<T>): Promise<T>;
  /**
   * The same of a path of the first site, where that is a shared one: what the look found is kept (`fixtures/kept-run.ts`) for as
   * long as the site, the browser, and the module and the words that name the look are the same.
   */
  reading<T>(
    named: { by: string; what: unknown },
    path: string,
    options: BrowserContextOptions,
    look: Look<T>,
  ): Promise<T>;
}

/** Serves sites and opens a browser before the tests of a file, and ends both after them. What is given is filled by then. */
export function inBrowser(...wanted: (() => Promise<BuiltSite>)[]): InBrowser {
  const tabs = new Map<string, Promise<Page>>();
  const opened = {
    async visit(address, options, look) {
      const kind = JSON.stringify(options);
      const tab = tabs.get(kind) ?? opened.browser.newContext(options).then((context) => context.newPage());
      tabs.set(kind, tab);
      const page = await tab;
      const viewport = page.viewportSize();
      const { href, origin } = new URL(address, opened.site.url);
      const heard: Heard = { complaints: [], strangers: [] };
      page.on('console', (message) => heard.complaints.push(message.text()));
      page.on('pageerror', (error) => heard.complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) heard.strangers.push(request.url());
      });
      try {
        await page.goto(href);
        return await look(page, heard);
      } finally {
        page.removeAllListeners();
        await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light', forcedColors: null });
        if (viewport !== null) await page.setViewportSize(viewport);
      }
    },
    reading(named, path, options, look) {
      const asks = [named.what, path, options, madeOf(opened.site.root), opened.browser.version()];
      return keptRun({ name: 'readings', asks, by: named.by }, () => opened.visit(path, options, look));
    },
  } as InBrowser;
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
