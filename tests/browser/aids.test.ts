import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '#catalogue';
import { measurePlans } from '../fixtures/site/measures.ts';
import { unexplained } from '../site/unexplained.ts';
import { inBrowser } from './browser.ts';
import { pagesOf, sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

/** A measure, a section, a word of the glossary and a page, each of which the list from A to Z has. */
const everywhere = ['Children in our care', 'Our children', 'SGO: special guardianship order', 'Data quality'];
const status = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe('the search', () => {
  it('finds what the address asks for, says how much, and leads there', async () => {
    await at.visit('/search/?q=health', {}, async (page) => {
      await status(page, /^\d+ results? for “health”/);
      const first = page.getByRole('region', { name: 'Results' }).getByRole('link').first();
      expect(await first.getAttribute('href')).toMatch(/^\//);
      await first.click();
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  it('finds what is typed, keeps it in the address, and goes back', async () => {
    await at.visit('/search/', {}, async (page) => {
      await page.getByRole('searchbox').fill('SGO');
      await page.keyboard.press('Enter');
      await status(page, /for “SGO”/);
      expect(new URL(page.url()).search).toBe('?q=SGO');
      await page.goBack();
      await page.getByRole('region', { name: 'Results' }).waitFor({ state: 'hidden' });
    });
  });

  it('says that nothing was found, and shows what was asked as it was written', async () => {
    await at.visit(`/search/?q=${encodeURIComponent('zzzzzz<qqqqqq>')}`, {}, async (page) => {
      await status(page, /^Nothing found for “zzzzzz<qqqqqq>”/);
      expect(await page.locator('.search-results').isHidden()).toBe(true);
    });
  });

  it('says so where its list cannot be had, and the list from A to Z is still there', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(new URL('/search/?q=health', at.site.url).href);
    await status(page, /could not be loaded/);
    const titles = await page.locator('.everything a').allTextContents();
    expect(titles).toEqual(expect.arrayContaining(everywhere));
    await context.close();
  });

  it('is a list of everything from A to Z without JavaScript, and shows no form that could find nothing', async () => {
    await at.visit('/search/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
      const titles = await page.locator('.everything a').allTextContents();
      expect(titles).toEqual(expect.arrayContaining(everywhere));
      expect(await page.locator('.search-form').isVisible()).toBe(false);
    });
  });

  it('knows nothing that was heard in private, nor any number of the ledger', () => {
    const text = readFileSync(join(at.site.root, 'search.json'), 'utf8');
    expect(text).not.toMatch(/secret|closed doors|information about individuals|Who was missing/);
    expect(JSON.parse(text).entries.length).toBeGreaterThan(50);
  });
});

describe('every page', () => {
  it('uses no abbreviation that the glossary lacks', async () => {
    const glossary = parseGlossary(readFileSync('data/glossary.yaml', 'utf8'), 'data/glossary.yaml');
    const numbers = new Set(measurePlans.map(({ code }) => code));
    const missing: string[] = [];
    await at.visit('/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const path of pagesOf(at.site.root).filter((one) => one !== '/glossary/')) {
        await page.goto(new URL(path, at.site.url).href);
        const text = await page.evaluate(() => {
          for (const one of document.querySelectorAll('pre, code, script, svg, table, .hash')) one.remove();
          return document.body.innerText;
        });
        // The board's own numbers of measures stand beside their titles and explain themselves.
        const terms = unexplained(text, glossary).filter((term) => !numbers.has(term));
        missing.push(...terms.map((term) => `${path}: ${term}`));
      }
    });
    expect(missing).toEqual([]);
  }, 60_000);

  it('takes less than a quarter of a phone’s screen for its head and navigation', async () => {
    await at.visit('/measures/cla_count/', { viewport: { width: 360, height: 740 } }, async (page) => {
      const box = await page.locator('.site-nav').boundingBox();
      // What is left is what a reader came for.
      expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThan(740 / 4);
    });
  });
});

describe('a page on paper', () => {
  it('begins with council, date and title, has every part opened, no navigation, and white paper in dark mode too', async () => {
    await at.visit('/compare/', { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(
        await page.locator('.site-nav, .trail').evaluateAll((all) => all.filter((one) => one.checkVisibility())),
      ).toEqual([]);
      const closed = page.locator('main details:not([open])').filter({ visible: true });
      expect(await closed.count()).toBeGreaterThan(0);
      for (const height of await closed.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height - (one.querySelector('summary')?.offsetHeight ?? 0)),
      ))
        expect(height).toBeGreaterThan(20);
      const seen = await page.evaluate(() => document.body.innerText);
      expect(seen.slice(0, 500)).toMatch(/Middlesbrough[\s\S]*31 July 2022[\s\S]*How we compare/);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });

  it('spells out where a link to others leads', async () => {
    await at.visit('/accessibility/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const after = await page
        .getByRole('link', { name: /Equality Advisory/ })
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(after).toContain('equalityadvisoryservice.com');
    });
  });
});

describe('a keyboard', () => {
  /** Presses Tab until the element is reached; every stop on the way shows where it is. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate((selector) => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle } = getComputedStyle(element);
        return { isThere: element.matches(selector), outlineStyle, what: element.outerHTML.slice(0, 80) };
      }, wanted);
      expect(at.outlineStyle, at.what).not.toBe('none');
      if (at.isThere) return;
    }
    throw new Error(`no stop at ${wanted}`);
  }

  it('leads from the front page through a section and a measure to its figures', async () => {
    await at.visit('/', {}, async (page) => {
      await tabTo(page, '.site-nav summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '.site-nav details a[href="/sections/our-children/"]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sections/our-children/');
      await tabTo(page, 'main a[href="/measures/cla_count/"]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/measures/cla_count/');
      await tabTo(page, 'a[download][href$=".csv"]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    });
  });

  it('reaches every section from the menu without JavaScript, and says which page it is on', async () => {
    await at.visit('/sections/our-children/', { javaScriptEnabled: false }, async (page) => {
      const menu = page.getByRole('navigation', { name: 'Pages' });
      await menu.locator('summary').press('Enter');
      expect(await menu.locator('[aria-current=page]').allTextContents()).toEqual(['Our children']);
      expect(await menu.getByRole('link', { name: 'Our children' }).isVisible()).toBe(true);
    });
  });
});
