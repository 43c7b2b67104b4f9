import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

const nothingHidden = () => sharedSite();
/** One publication with every figure hidden, no target, and nothing said by officers or others. */
const allHidden = () =>
  sharedSite('all-hidden', {
    settings: readFileSync('tests/fixtures/site/settings.yaml', 'utf8').replace(/^targets:\n(?: .*\n)+/m, ''),
    without: ['BENCHMARKS_DIR', 'COMMENTARY_DIR', 'MEETINGS_DIR'],
    published: { months: ['2022-07'], hidden: true },
  });
const at = inBrowser(nothingHidden, allHidden);
const full = 0;
const bare = 1;

const open = <T>(site: number, path: string, look: (page: Page) => Promise<T>, width = 768): Promise<T> =>
  at.visit(new URL(path, at.sites[site]?.url).href, { viewport: { width, height: 1024 } }, look);

const textOf = async (page: Page, selector = 'main') =>
  ((await page.locator(selector).first().innerText()) ?? '').replace(/\s+/g, ' ');

describe('the front page', () => {
  it('shows month, summary, what needs attention and what got better on a tablet without scrolling', async () => {
    await open(full, '/', async (page) => {
      for (const selector of ['.when', '.summary', '#attention', '#better']) {
        const box = await page.locator(selector).first().boundingBox();
        expect((box?.y ?? 9999) + (box?.height ?? 0), selector).toBeLessThan(1024);
      }
      expect(await textOf(page, '.when')).toBe('Middlesbrough, as at 31 July 2022');
      expect(await textOf(page, '.summary')).toMatch(
        /^Children in our care fell from \d+ to \d+ in the year to July 2022\./,
      );
    });
  });

  it('answers how many, and whether better or worse than a year ago, without a click', async () => {
    await open(full, '/', async (page) => {
      const tile = await textOf(page, '#cp1');
      expect(tile).toMatch(
        /Children in our care .*49\d children 31 July 2022 .*▼ ?Down \d+ \(\d+\.\d%\) from \d+ a year before/,
      );
      expect(await textOf(page, 'section:has(> #better)')).toMatch(/^What got better/);
    });
  });

  it('answers how far from neighbours, the worst news and what was agreed in two clicks at most', async () => {
    await open(full, '/', async (page) => {
      expect(await textOf(page, '.row:has-text("per 10,000")')).toMatch(
        /Neighbours [\d.]+ ?, North East 109 ?, England \d+ ?, 31 March 2022/,
      );
      const attention = await textOf(page, 'section:has(> #attention)');
      expect(attention).toMatch(/^Needs attention/);
      expect(await textOf(page, 'section:has(> #last-meeting)')).toMatch(
        /15 February 2022\s*The scorecard: agreed that questions be answered later\.\s*Everything/,
      );
      await page.getByRole('link', { name: 'Everything that was agreed' }).click();
      expect(page.url()).toContain('/meetings/2022-02-15/#agreed');
      expect(await textOf(page, 'main')).toMatch(/What was agreed AGREED: That the minutes be approved\./);
    });
  });

  it('begins with what needs attention, and is printed on one page', async () => {
    await open(full, '/', async (page) => {
      const headings = await page.locator('main h2').allTextContents();
      expect(headings.slice(0, 3)).toEqual(['Needs attention', 'What got better', 'What the board watches']);
      const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });

  it('links to every section and to what is open', async () => {
    await open(full, '/', async (page) => {
      expect(await page.locator('.section-links a').count()).toBe(8);
      expect(await textOf(page, 'main')).toMatch(/Nothing is collected yet for: .*Your education/);
      expect(await textOf(page, 'section:has(> #open)')).toMatch(
        /Why are there so many\? \(15 February 2022 ?, open for 5 months\)/,
      );
      expect(await textOf(page, 'section:has(> #next-meeting)')).toContain('27 July 2022');
    });
  });
});

describe('a section page', () => {
  it('gives each measure as terms and what is said of them, wide and narrow', async () => {
    for (const width of [1280, 320]) {
      await open(
        full,
        '/sections/your-health-and-wellbeing/',
        async (page) => {
          const row = page.getByRole('listitem').filter({ hasText: 'health assessment' }).first();
          expect(await row.getByRole('term').allTextContents()).toEqual([
            'Latest made up',
            'Change on a year',
            'Target',
            'Others published by the Department for Education',
          ]);
          expect(await textOf(page, '.row:has-text("health assessment") .row-target')).toMatch(
            /80% or more \(tolerance to 79%\)/,
          );
        },
        width,
      );
    }
  });

  it('has the number of a measure as an anchor, once', async () => {
    await open(full, '/sections/our-children/', async (page) => {
      expect(await page.locator('#cp1, #cp3').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['cp1', 'cp3']);
      expect(await textOf(page, '#cp1 .row-comment')).toMatch(
        /^Officers say: .*July 2022\) Made up for this sample\.$/,
      );
    });
  });
});

describe('meetings and earlier months', () => {
  it('show what had changed since the last meeting, from what was published by each', async () => {
    await open(full, '/meetings/2022-02-15/', async (page) => {
      const text = await textOf(page);
      expect(text).toContain('This is the first meeting on this site, so there is none to compare with.');
      expect(text).toContain('No figures had been published by the day of this meeting.');
    });
    await open(full, '/meetings/2022-07-27/', async (page) => {
      const text = await textOf(page);
      expect(text).toContain('What had changed since the meeting of 15 February 2022');
      expect(text).toContain('No figures had been published by the meeting of 15 February 2022.');
      expect(text).toMatch(/as at 28 February 2022\. Every measure as it was reported then/);
    });
  });

  it('keep each month as it was reported, and say which months were not published', async () => {
    await open(full, '/months/', async (page) => {
      expect(await textOf(page)).toContain('Nothing was published for March 2022, April 2022, May 2022 and June 2022.');
      await page.getByRole('link', { name: 'February 2022' }).click();
      expect(await textOf(page)).toMatch(/Children in our care 544 28 February 2022/);
    });
  });
});

describe('a site of one publication with every figure hidden, and nothing said of it', () => {
  const paths = ['/', '/sections/our-children/', '/meetings/', '/months/', '/months/2022-07/'];

  it.each(paths)('has no fault that axe can find on %s, and no sideways scroll', async (path) => {
    await open(
      bare,
      path,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await faultsOf(page)).toEqual([]);
      },
      320,
    );
  });

  it('says what is missing', async () => {
    const front = await open(bare, '/', (page) => textOf(page));
    for (const missing of [
      'Every latest figure is hidden or not available, so we cannot say what has changed.',
      'There are no figures yet.',
      'No meeting, question or date is on record yet.',
    ]) {
      expect(front).toContain(missing);
    }
    expect(await open(bare, '/months/', (page) => textOf(page))).toContain('One month has been published so far');
  });

  it('shows no number where a figure stands', async () => {
    for (const path of paths) {
      const figures = await open(bare, path, (page) => page.locator('.figure').allInnerTexts());
      for (const figure of figures) expect(figure).not.toMatch(/\d/);
      expect(await open(bare, path, (page) => page.locator('svg.sparkline').count())).toBe(0);
    }
  });
});
