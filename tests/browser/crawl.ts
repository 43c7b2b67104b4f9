import type { Browser } from 'playwright-core';

/** What a browser found out of order on the pages it was led through, each with its page. */
export interface Crawled {
  /** Addresses of others that a page asked for; none was answered. */
  strangers: string[];
  /** What the browser said in its console, and files of the site that it did not get. */
  complaints: string[];
  /** Elements with a style attribute, scripts and styles that stand in the page itself. */
  inline: string[];
  /** Pages to which no style sheet applies. */
  bare: string[];
}

/** Leads a browser through pages of one origin, with everything else blocked. */
export async function crawl(browser: Browser, origin: string, paths: readonly string[]): Promise<Crawled> {
  const found: Crawled = { strangers: [], complaints: [], inline: [], bare: [] };
  const context = await browser.newContext();
  let at = '';
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      found.strangers.push(`${at}: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => found.complaints.push(`${at}: ${message.text()}`));
  page.on('pageerror', (error) => found.complaints.push(`${at}: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) found.complaints.push(`${at}: ${answer.status()} ${answer.url()}`);
  });
  for (at of paths) {
    await page.goto(new URL(at, origin).href);
    const seen = await page.evaluate(() => ({
      inline: [
        ...document.querySelectorAll(
          '[style], style, script:not([src], [type="application/ld+json"]), [onclick], [onload], [onerror]',
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
    }));
    found.inline.push(...seen.inline.map((element) => `${at}: ${element}`));
    if (seen.rules === 0) found.bare.push(at);
  }
  await context.close();
  return found;
}
