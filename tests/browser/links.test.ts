import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve.ts';
import { type BuiltSite, buildFixtureSite, buildSite, pagesOf } from './built-site.ts';

let site: BuiltSite;
let served: Served;

beforeAll(async () => {
  site = await buildFixtureSite('/board/scorecard');
  served = await serveFolder(site.root, { port: 0 });
}, 120_000);

afterAll(async () => {
  await served?.close();
  site?.remove();
});

describe('a site under a sub-path', () => {
  it('has no link of its own that leads nowhere, nor to an address that must be redirected', async () => {
    const pages = pagesOf(site.root);
    expect(pages.length).toBeGreaterThan(20);
    const targets = new Map<string, string>();
    for (const page of pages) {
      const html = await (await fetch(new URL(page, served.url))).text();
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const url = new URL(address, new URL(page, served.url));
        if (url.origin === new URL(served.url).origin) targets.set(url.href, page);
      }
    }
    expect(targets.size).toBeGreaterThan(20);
    for (const [target, page] of targets) {
      const url = new URL(target);
      expect(url.pathname, page).toMatch(/^\/board\/scorecard\//);
      const answer = await fetch(url, { redirect: 'manual' });
      expect(answer.status, `${page} links to ${target}`).toBe(200);
      if (url.hash !== '')
        expect(await answer.text(), `${page} links to ${target}`).toContain(`id="${url.hash.slice(1)}"`);
      else await answer.arrayBuffer();
    }
  });

  it('gives the figures as they were published', async () => {
    const answer = await fetch(new URL('/board/scorecard/figures.csv', served.url));
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(await answer.text()).toMatch(/^published,measure,authority_code/);
  });
});

describe('a build', () => {
  it('stops with a plain message where nothing is published, and leaves the last site as it is', async () => {
    const before = pagesOf(site.root);
    const problem = await buildSite({ PUBLISHED_DIR: 'nowhere', SITE_OUT: join(site.root, site.base) }).then(
      () => 'built',
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );
    expect(problem).toMatch(/Nothing is published: .*figures\.csv is missing/);
    expect(pagesOf(site.root)).toEqual(before);
  });
});
