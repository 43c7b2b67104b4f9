import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

/** Each row of the page's tables, by its header: the cells beside it. */
const rowsOf = (javaScriptEnabled: boolean): Promise<string[][]> =>
  at.visit('/papers/', { javaScriptEnabled }, (page) =>
    page
      .locator('section tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
      ),
  );

describe('the page From the papers to the dashboard', () => {
  it('says of each printed figure where it stands, also without JavaScript', async () => {
    const rows = await rowsOf(false);
    expect(rows).toEqual(await rowsOf(true));
    expect(rows.map(([, printed, ours, compared]) => [printed, ours, compared])).toEqual([
      ['500', 'none', expect.stringMatching(/^No figure of this time. It stands on the page of the measure/)],
      ['490', 'none', 'No figure of this time'],
      ['not repeated here', 'none', expect.stringMatching(/^No figure of this time, and so small/)],
      ['£45,000', 'none', 'Money'],
      ['582', '582', 'The same'],
      ['550', '548', expect.stringMatching(/^Another number/)],
      ['−5.8%', '548, after 582: −5.8%', 'The same'],
      ['about 305', 'about 305', 'The same, to the nearest 5'],
      ['not repeated here', 'hidden', 'Hidden so that nobody can be recognised'],
      ['35', '35, which is 6.0%', 'The same'],
      ['4.1%', '4.2%', expect.stringMatching(/^The same: the paper cuts it off/)],
      ['over 90%', '94.0%', 'The same'],
      ['not repeated here', 'none', expect.stringMatching(/^From the evaluation of an outside body/)],
    ]);
  });

  it('adds up: the totals are those of its lines, a line of several figures counted as several', async () => {
    await at.visit('/papers/', {}, async (page) => {
      const cells = page.locator('#totals ~ .scroll >> nth=0').locator('tbody td:last-child');
      expect(await cells.allInnerTexts()).toEqual(['5', '1', '1', '1', '3', '67', '78']);
      const lists = await page.locator('#slips ~ ul').allInnerTexts();
      expect(lists.join()).toMatch(/it is three[\s\S]*heading of another table/);
    });
  });

  it('is found by searching for papers', async () => {
    const entries = await (await fetch(new URL('/search.json', at.site.url))).text();
    expect(entries).toContain('"From the papers to the dashboard"');
    expect(entries).toContain('"/papers/"');
  });

  it('leads to the page of each measure, and is reached from the foot of each page and from the meetings', async () => {
    await at.visit('/papers/', {}, async (page) => {
      const links = page.locator('section tbody th a');
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(addresses).toContain('/measures/cla_count/');
      expect(addresses).toHaveLength(11);
    });
    for (const path of ['/', '/meetings/'])
      await at.visit(path, {}, async (page) => {
        const place = path === '/' ? 'footer' : 'main';
        expect(await page.locator(`${place} a[href="/papers/"]`).count(), path).toBe(1);
      });
  });
});
