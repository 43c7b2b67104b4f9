import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '#scripts/serve.ts';
import { headersFor, readHeadersFile } from '#site';
import { faultsOf } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, copyOf, pagesOf, sharedSite } from './built-site.ts';

const banner = 'For members only: exempt information.';

let members: BuiltSite;
let open: BuiltSite;
beforeAll(async () => {
  [members, open] = (await Promise.all([sharedSite('board', { edition: 'board' }), sharedSite()])).map(copyOf) as [
    BuiltSite,
    BuiltSite,
  ];
}, 600_000);
afterAll(() => {
  members?.remove();
  open?.remove();
});

const read = (site: BuiltSite, file: string) => readFileSync(join(site.root, file), 'utf8');
const pages = (site: BuiltSite) => {
  const files = pagesOf(site.root).map((path) => (path.endsWith('/') ? join(path, 'index.html') : path));
  expect(files.length).toBeGreaterThan(20);
  return files.map((file) => ({ file, html: read(site, file) }));
};
const without = (site: BuiltSite, text: string) => pages(site).filter(({ html }) => !html.includes(text));
const withText = (site: BuiltSite, text: string) => pages(site).filter(({ html }) => html.includes(text));
const files = (found: { file: string }[]) => found.map(({ file }) => file);

describe("the members' edition", () => {
  it('says on every page that it is for members only, in its title too, and keeps search engines out', () => {
    expect(files(without(members, banner))).toEqual([]);
    expect(files(without(members, '(members’ edition)</title>'))).toEqual([]);
    expect(files(without(members, '<meta name="robots" content="noindex'))).toEqual([]);
    expect(files(without(members, 'download="figures-board-2022-07.csv"'))).toEqual([]);
  });

  it('says so in a file that can be asked before anything is copied', () => {
    expect([read(members, 'EDITION'), read(open, 'EDITION')]).toEqual(['board\n', 'public\n']);
  });

  it('shows its banner to a reader, who can read it', async () => {
    const browser = await launchBrowser();
    const served = await serveFolder(members.root, { port: 0, edition: 'board' });
    try {
      const page = await (await browser.newContext()).newPage();
      await page.goto(served.url);
      expect(await page.getByText(banner).isVisible()).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
    } finally {
      await served.close();
      await browser.close();
    }
  });

  it('is never built where the public one is asked for, nor the public one into its folder, which stands', async () => {
    const publishedOf = (site: BuiltSite) => join(site.root, '..', 'published');
    const into = (folder: string, published: string) =>
      buildSite({ EDITION: 'public', PUBLISHED_DIR: published, SITE_OUT: folder, SITE_DEPLOY: join(folder, 'deploy') });
    await expect(into(join(members.root, '..', 'other'), publishedOf(members))).rejects.toThrow(
      /holds the board edition and the public one is asked for/,
    );
    await expect(into(members.root, publishedOf(open))).rejects.toThrow(/is for the board edition/);
    expect(read(members, 'index.html')).toContain(banner);
  });
});

describe('the public edition', () => {
  it('says nothing of members on any page', () => {
    expect(files(withText(open, banner))).toEqual([]);
    expect(files(withText(open, 'members’ edition'))).toEqual([]);
    const isEmbed = (file: string) => /^[/\\]?embed[/\\]/.test(file);
    expect(files(withText(open, 'name="robots"')).filter((file) => !isEmbed(file))).toEqual([]);
    const ordinary = files(without(open, 'download="figures-public-2022-07.csv"')).filter((file) => !isEmbed(file));
    expect(ordinary).toEqual([]);
  });

  it('alone has pages for frames of others, which search engines leave out, and a description for them', () => {
    const embeds = (site: BuiltSite) => pagesOf(site.root).filter((path) => path.startsWith('/embed/'));
    expect(embeds(open).length).toBeGreaterThan(5);
    for (const path of embeds(open))
      expect(read(open, `${path}index.html`)).toContain('name="robots" content="noindex"');
    expect(embeds(members)).toEqual([]);
    expect(read(open, 'data/index.html')).toContain('application/ld+json');
    expect(read(members, 'data/index.html')).not.toContain('application/ld+json');
    expect(read(members, '_headers')).toContain("frame-ancestors 'none'");
    for (const site of [members, open]) expect(existsSync(join(site.root, 'sitemap.xml'))).toBe(false);
  });

  it('may be framed in these pages alone', () => {
    const rules = readHeadersFile(read(open, '_headers'));
    const of = (path: string) => headersFor(rules, path);
    expect(of('/embed/cla_count/')['Content-Security-Policy']).toMatch(/; frame-ancestors \*$/);
    for (const path of ['/', '/measures/cla_count/', '/embedded/', '/api/v1/index.json']) {
      expect(of(path)['Content-Security-Policy'], path).not.toContain('frame-ancestors');
      expect(of(path)['X-Frame-Options'], path).toBe('DENY');
    }
  });
});
