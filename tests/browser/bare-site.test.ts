import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '#scripts/serve.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildFixtureSite } from './built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'bare-site-'));
let site: BuiltSite;
let served: Served;
let browser: Browser;

/** A council alone: no consortium, no target, no figures of others, no commentary and no meetings. */
beforeAll(async () => {
  const settings = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'site', 'settings.yaml'), 'utf8')
    .replace(/^consortium:\n( .*\n)+/m, '')
    .replace(/^targets:\n( .*\n)+/m, '');
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, settings);
  const nowhere = join(folder, 'nowhere');
  site = await buildFixtureSite('', {
    SETTINGS_FILE: file,
    BENCHMARKS_DIR: nowhere,
    COMMENTARY_DIR: nowhere,
    MEETINGS_DIR: nowhere,
  });
  served = await serveFolder(site.root, { port: 0 });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  site?.remove();
  rmSync(folder, { recursive: true });
});

async function textOf(path: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  try {
    await page.goto(new URL(path, served.url).href);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    return await page.locator('main').innerText();
  } finally {
    await page.close();
  }
}

describe('the site of a council alone', () => {
  it('says that there is nothing to compare with', async () => {
    expect(await textOf('/compare/')).toContain('Nothing to compare yet');
  });

  it('shows a measure without target and comparators, and says that no target is set', async () => {
    const text = await textOf('/measures/health_assessment_percent/');
    expect(text).toContain('No target is set.');
    expect(text).not.toMatch(/How others compare|What officers say/);
  });

  it('has no page of a consortium', async () => {
    expect((await fetch(new URL('/consortium/atv/', served.url))).status).toBe(404);
  });

  it('says of a measure without any number why there is none, and offers no drawing of it', async () => {
    expect(await textOf('/measures/seen_alone_percent/')).toContain('There is no number to draw');
    expect((await fetch(new URL('/measures/seen_alone_percent/seen_alone_percent.png', served.url))).status).toBe(404);
    const csv = await (await fetch(new URL('/measures/seen_alone_percent/seen_alone_percent.csv', served.url))).text();
    expect(csv).toContain(',c,hidden so that nobody can be recognised,');
  });

  it('says of a measure that was never published that nothing was', async () => {
    expect(await textOf('/measures/pep_percent/')).toContain('Nothing has been published for this measure yet');
  });
});
