import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

/** A council alone: no consortium, no target, no figures of others, no commentary and no meetings. */
const at = inBrowser(() =>
  sharedSite('council-alone', {
    settings: readFileSync(join(import.meta.dirname, '..', 'fixtures', 'site', 'settings.yaml'), 'utf8')
      .replace(/^consortium:\n( .*\n)+/m, '')
      .replace(/^targets:\n( .*\n)+/m, ''),
    without: ['BENCHMARKS_DIR', 'COMMENTARY_DIR', 'MEETINGS_DIR'],
  }),
);

const textOf = (path: string): Promise<string> =>
  at.visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    return page.locator('main').innerText();
  });

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
    expect((await fetch(new URL('/consortium/atv/', at.site.url))).status).toBe(404);
  });

  it('says of a measure without any number why there is none, and offers no drawing of it', async () => {
    expect(await textOf('/measures/seen_alone_percent/')).toContain('There is no number to draw');
    expect((await fetch(new URL('/measures/seen_alone_percent/seen_alone_percent.png', at.site.url))).status).toBe(404);
    const csv = await (await fetch(new URL('/measures/seen_alone_percent/seen_alone_percent.csv', at.site.url))).text();
    expect(csv).toContain(',c,hidden so that nobody can be recognised,');
  });

  it('says of a measure that was never published that nothing was', async () => {
    expect(await textOf('/measures/pep_percent/')).toContain('Nothing has been published for this measure yet');
  });
});
