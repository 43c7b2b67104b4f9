import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { serveFolder } from '#scripts/serve.ts';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { inBrowser } from './browser.ts';
import {
  buildFixtureSite,
  buildSite,
  copyOf,
  madeOf,
  pagesOf,
  siteOfCouncilAlone,
  siteUnderPath,
} from './built-site.ts';
import { crawl } from './crawl.ts';

/** The shared site of which the one below is a copy: it is named after all that it is made of. */
let made: string;
const at = inBrowser(async () => {
  const shared = await siteUnderPath();
  made = madeOf(shared.root);
  const site = copyOf(shared);
  // Hosts read _headers at the root of all that they serve, so there it goes with a site under a sub-path.
  renameSync(join(site.root, site.base, '_headers'), join(site.root, '_headers'));
  return site;
});

describe('a site under a sub-path', () => {
  it('has no link of its own that leads nowhere, nor to an address that must be redirected', async () => {
    const pages = pagesOf(at.site.root);
    expect(pages.length).toBeGreaterThan(20);
    const targets = new Map<string, string>();
    for (const page of pages) {
      const html = await (await fetch(new URL(page, at.site.url))).text();
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const url = new URL(address, new URL(page, at.site.url));
        if (url.origin === new URL(at.site.url).origin) targets.set(url.href, page);
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
    const answer = await fetch(new URL('/board/scorecard/figures.csv', at.site.url));
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(await answer.text()).toMatch(/^published,measure,authority_code/);
  });
});

describe('a browser that is let nowhere else', () => {
  it('gets every page whole under the headers that are sent, without a style attribute, a script or a word of complaint', async () => {
    const answer = await fetch(new URL('/board/scorecard/', at.site.url));
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'(?!.*frame-ancestors)/);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const run = { name: 'crawls', asks: [made, at.browser.version()], by: import.meta.filename };
    const { paths, ...found } = await keptRun(run, async () => {
      const paths = pagesOf(at.site.root);
      return { paths, ...(await crawl(at.browser, new URL(at.site.url).origin, paths)) };
    });
    expect(paths).toEqual(pagesOf(at.site.root));
    expect(found).toEqual({ strangers: [], complaints: [], inline: [], bare: [] });
  });

  it('would have found a page that breaks the policy, or that asks others where no policy holds it back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rogue-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>x</title><p style="color:red">x</p><script>1</script><img src="https://example.org/x.png">',
    );
    const look = async () => {
      const rogue = await serveFolder(folder, { port: 0 });
      const found = await crawl(at.browser, new URL(rogue.url).origin, ['/']);
      await rogue.close();
      return found;
    };
    const held = await look();
    expect(held.complaints.join('\n')).toMatch(/inline style.*\n.*inline script.*\n.*example\.org.*violates/s);
    expect(held.inline).toEqual(['/: <p style="color:red">x</p>', '/: <script>1</script>']);
    expect(held.bare).toEqual(['/']);
    writeFileSync(join(folder, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
    expect((await look()).strangers).toEqual(['/: https://example.org/x.png']);
    rmSync(folder, { recursive: true });
  });
});

describe('a build', () => {
  it('goes through without commentary and meetings, and says what is missing', async () => {
    const { root } = await siteOfCouncilAlone();
    const html = readFileSync(join(root, 'meetings', 'index.html'), 'utf8');
    expect(html).toContain('No meeting is on record yet');
    expect(html).toContain('No question is on record yet');
    const at = (page: string) => readFileSync(join(root, page, 'index.html'), 'utf8');
    expect(at('challenge')).toContain('No question is on record yet');
    expect(at('inspections')).toContain('No inspection is on record yet');
    expect(at('sections/our-children')).toContain('Nothing is on record yet of what children say about this.');
    expect(at('sections/our-children')).toContain('Nothing is on record yet of what we do here.');
  }, 600_000);

  it('stops at a link that leads nowhere, and names the page and the link', async () => {
    const folder = stableFolder('commentary');
    mkdirSync(join(folder, '2022-07'));
    writeFileSync(
      join(folder, '2022-07', 'cla_count.md'),
      '---\nauthor: Head of children looked after\n---\n\n## Why\n\nSee [the plan](#planted).\n',
    );
    const fixture = contentHash([join(import.meta.dirname, '..', 'fixtures', 'site')]);
    const run = { name: 'link-astray', asks: fixture, folder, by: import.meta.filename };
    const problem = await keptRun(run, () =>
      buildFixtureSite('', { COMMENTARY_DIR: folder }).then(
        (built) => {
          built.remove();
          return 'built';
        },
        (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
      ),
    );
    expect(problem).toContain('measures/cla_count/index.html links to #planted: ');
    rmSync(folder, { recursive: true });
  }, 120_000);

  it('stops with a plain message where nothing is published, and leaves the last site as it is', async () => {
    const before = pagesOf(at.site.root);
    const run = { name: 'nothing-published', asks: made, by: import.meta.filename };
    const { problem, after } = await keptRun(run, async () => {
      const problem = await buildSite({ PUBLISHED_DIR: 'nowhere', SITE_OUT: join(at.site.root, at.site.base) }).then(
        () => 'built',
        (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
      );
      return { problem, after: pagesOf(at.site.root) };
    });
    expect(problem).toMatch(/Nothing is published: .*figures\.csv is missing/);
    expect(after).toEqual(before);
  });
});
