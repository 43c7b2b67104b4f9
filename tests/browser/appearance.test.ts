import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '#scripts/audit/site.ts';
import { sitePaths } from '#site';
import { readBack } from '#site-audit';
import { sitePathsIn } from '#tests/fixtures/site/write.ts';
import { faultsOf } from './axe.ts';
import { inBrowser } from './browser.ts';
import { pagesOf, sharedSite } from './built-site.ts';

/** A name of 45 letters, the longest words of which do not break. */
const council = 'Metropolitan Borough Council of Northumberland';
const accent = { light: '#00594f', dark: '#7fd1c4' };
const settings = `${readFileSync(join(import.meta.dirname, '..', 'fixtures', 'site', 'settings.yaml'), 'utf8')}
appearance:
  site: How children in our care are doing this summer
  council: ${council}
  logo: { file: face/logo.svg, alternative: Crest of the council }
  accent: { light: '${accent.light}', dark: '${accent.dark}' }
  notice: { text: The board meets on 6 September 2022 in the town hall., until: 2022-07 }
  links:
    - { text: Privacy notice, address: 'https://www.example.org/privacy/' }
    - { text: Contact the council, address: 'https://www.example.org/contact/' }
`;
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><rect width="300" height="60" fill="#f46a25"/></svg>';
const wanted = { settings, beside: { 'face/logo.svg': logo } };
const at = inBrowser(() => sharedSite('appearance', wanted));

const pages = ['/', '/measures/health_assessment_percent/', '/compare/', '/meetings/2022-02-15/', '/charts/'];
const rgb = (colour: string) =>
  `rgb(${[1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)).join(', ')})`;

describe('a site with the appearance of its council', () => {
  it.each(pages)('has no fault that axe can find at %s, in light and dark, wide and narrow, and fits', async (path) => {
    const named = { by: import.meta.filename, what: 'faults' };
    const { found, said } = await at.reading(named, path, {}, async (page, { complaints, strangers }) => {
      const found: { where: string; faults: unknown[]; overflow: number }[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 640 });
          const faults = await faultsOf(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          found.push({ where: `${colorScheme}, ${width}`, faults, overflow });
        }
      }
      return { found, said: [...complaints, ...strangers] };
    });
    expect(found).toHaveLength(4);
    for (const { where, faults, overflow } of found) {
      expect(faults, where).toEqual([]);
      expect(overflow, where).toBeLessThanOrEqual(0);
    }
    expect(said).toEqual([]);
  });

  it('shows names, logo, notice and links on every page, and its titles end with both names', async () => {
    for (const path of pagesOf(at.site.root)) {
      const html = await (await fetch(new URL(path, at.site.url))).text();
      expect(html, path).toContain(`– How children in our care are doing this summer, ${council}</title>`);
      expect(html, path).toContain('<link rel="stylesheet" href="/appearance/colours.css">');
      // A chart for pages of others stands there without what surrounds a page of the site.
      if (path.startsWith('/embed/')) continue;
      expect(html, path).toContain('The board meets on 6 September 2022 in the town hall.');
      expect(html, path).toMatch(/<a href="https:\/\/www\.example\.org\/privacy\/"[^>]*>Privacy notice<\/a>/);
      expect(html, path).toMatch(
        /<img[^>]*src="\/appearance\/logo\.svg" alt="Crest of the council" width="220" height="44"/,
      );
    }
  });

  it('has its accent in links, bar and charts, by light and dark, and its logo in the size that is kept for it', async () => {
    await at.visit('/measures/health_assessment_percent/', { viewport: { width: 1280, height: 800 } }, async (page) => {
      const colours = () =>
        page.evaluate(() => {
          const of = (selector: string, property: string) =>
            getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(property);
          return {
            link: of('main a[href]', 'color'),
            bar: of('.site-header', 'background-color'),
            line: of('.chart [stroke="#12436D"]', 'stroke'),
          };
        });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await colours()).toEqual({ link: rgb(accent.light), bar: rgb(accent.light), line: rgb(accent.light) });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colours()).toEqual({ link: rgb(accent.dark), bar: rgb(accent.light), line: rgb(accent.dark) });
      const size = await page
        .locator('.site-logo')
        .evaluate((image: HTMLImageElement) => [
          image.naturalWidth > 0,
          Math.round(image.getBoundingClientRect().height),
        ]);
      expect(size).toEqual([true, 52]);
    });
  });

  it('has its accent and name in drawings as well', () => {
    const drawing = readFileSync(
      join(at.site.root, 'measures/health_assessment_percent/middlesbrough-health-assessment-percent-2022-07.svg'),
      'utf8',
    );
    expect(drawing).toContain(`stroke="${accent.light}"`);
    expect(drawing).not.toContain('#12436D');
    expect(drawing.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(`scorecard of ${council}`);
  });

  it('says when read back what its figures and settings say, and notices another logo', async () => {
    const paths = sitePaths({ ...sitePathsIn(dirname(at.site.root)) }, process.cwd());
    const read = await builtSite(at.site.root, undefined, paths);
    expect(readBack(read).problems).toEqual([]);
    const other = new TextEncoder().encode(logo.replace('f46a25', '000000'));
    const problems = readBack({ ...read, files: new Map([...read.files, ['appearance/logo.svg', other]]) }).problems;
    expect(problems).toEqual([{ file: 'appearance/logo.svg', words: 'is not the file that the council gave' }]);
  });
});

describe('a site without an appearance', () => {
  const plain = inBrowser(sharedSite);

  it('has no file, link or word of it', async () => {
    expect((await fetch(new URL('/appearance/colours.css', plain.site.url))).status).toBe(404);
    const html = await (await fetch(plain.site.url)).text();
    expect(html).not.toMatch(/appearance|site-logo|banner notice|More from/);
    expect(html).toContain('– Middlesbrough corporate parenting</title>');
  });
});
