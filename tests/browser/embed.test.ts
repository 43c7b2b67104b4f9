import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeadersFile } from '#site';
import { inBrowser } from './browser.ts';
import { pagesOf, sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

/** How tall frames are by the code that a measure's page gives. */
function heightOfFrames(): number {
  const page = readFileSync(join(at.site.root, 'measures', 'cla_rate', 'index.html'), 'utf8');
  return Number(/&lt;iframe .*?height=(?:"|&quot;|&#34;)(\d+)/.exec(page)?.[1]);
}

describe('a chart for pages of others', () => {
  it.each([320, 360, 600, 1000])('fits, whichever it is, into its frame where that is %d wide', async (width) => {
    const embeds = pagesOf(at.site.root).filter((path) => path.startsWith('/embed/'));
    expect(embeds.length).toBeGreaterThan(5);
    const height = heightOfFrames();
    const taller: string[] = [];
    for (const path of embeds) {
      await at.visit(path, { viewport: { width, height: 300 } }, async (page) => {
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        // A frame has a border of two pixels above and below.
        if (needed > height - 4) taller.push(`${path}: ${needed}`);
      });
    }
    expect(taller).toEqual([]);
  });
});

describe('a script of somebody else', () => {
  it('gets the data that are open, and no page, from another origin', async () => {
    const other = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<p>')).listen(0);
    const context = await at.browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const got = (paths: string[]) =>
        page.evaluate(
          (addresses) =>
            Promise.all(
              addresses.map((address) =>
                fetch(address).then(
                  async (answer) => (await answer.arrayBuffer()).byteLength > 0,
                  () => false,
                ),
              ),
            ),
          paths.map((path) => new URL(path, at.site.url).href),
        );
      const open = ['figures.csv', 'figures.parquet', 'bounds.csv', 'measures.json', 'datapackage.json', 'feed.xml'];
      const ofApi = ['index.json', 'measures.json', 'measures/cla_rate.json', 'schema/index.json'];
      const paths = [...open, ...ofApi.map((file) => `api/v1/${file}`)];
      expect(await got(paths)).toEqual(paths.map(() => true));
      expect(await got(['measures/cla_rate/', 'search.json', 'EDITION'])).toEqual([false, false, false]);
    } finally {
      await context.close();
      other.close();
    }
  });

  it('is let by fewer rules than the hundred that hosts read', () => {
    const rules = readHeadersFile(readFileSync(join(at.site.root, '_headers'), 'utf8'));
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.length).toBeLessThan(100);
  });
});

describe('a page of somebody else', () => {
  it('shows a chart in a frame as tall as its code says, also without JavaScript, and no other page of the site', async () => {
    const html = ['embed', 'measures']
      .map(
        (place) =>
          `<iframe name="${place}" src="${new URL(`/${place}/cla_rate/`, at.site.url)}" width="600" height="${heightOfFrames()}"></iframe>`,
      )
      .join('');
    const other = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(html)).listen(0);
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const frame = page.frame('embed') ?? expect.fail('no frame');
      expect(await frame.getByRole('img', { name: /per 10,000/ }).count()).toBe(1);
      const link = frame.getByRole('link', { name: 'The whole page, with every figure' });
      expect(await link.getAttribute('target')).toBe('_top');
      expect(await frame.locator('main').textContent()).toMatch(
        /Source: corporate parenting scorecard of Middlesbrough/,
      );
      // Where it stands in the frame, whose border is two pixels wide.
      const end = await link.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(end).toBeLessThan(heightOfFrames());
      const refused = page.frame('measures')?.url() ?? '';
      expect(refused).not.toContain('/measures/');
    } finally {
      await context.close();
      other.close();
    }
  });
});
