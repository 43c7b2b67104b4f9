import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

/** The papers of the small site, in their order. */
const papers = [
  '/papers/report-to-council-16-january-2019/',
  '/papers/minutes-of-15-february-2022-pages-5-to-12/',
  '/papers/evaluation-pages-57-to-126/',
];

/** Each row of a paper's table, by its header: the cells beside it. */
const rowsOf = (path: string, javaScriptEnabled: boolean): Promise<string[][]> =>
  at.visit(path, { javaScriptEnabled }, (page) =>
    page
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
      ),
  );

const allRows = async (javaScriptEnabled: boolean): Promise<string[][]> => {
  const rows: string[][] = [];
  for (const path of papers) rows.push(...(await rowsOf(path, javaScriptEnabled)));
  return rows;
};

describe('the pages From the papers to the dashboard', () => {
  it('say of each printed figure where it stands, also without JavaScript', async () => {
    const rows = await allRows(false);
    expect(rows).toEqual(await allRows(true));
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

  it('add up: the totals are those of its lines, a line of several figures counted as several', async () => {
    await at.visit('/papers/', {}, async (page) => {
      const cells = page.locator('#totals ~ .scroll >> nth=0').locator('tbody td:last-child');
      expect(await cells.allInnerTexts()).toEqual(['5', '1', '1', '1', '3', '67', '78']);
      const lists = await page.locator('#slips ~ ul').allInnerTexts();
      expect(lists.join()).toMatch(/it is three[\s\S]*heading of another table/);
    });
  });

  it('are found by searching for papers', async () => {
    const entries = await (await fetch(new URL('/search.json', at.site.url))).text();
    expect(entries).toContain('"From the papers to the dashboard"');
    for (const path of ['/papers/', ...papers]) expect(entries).toContain(`"${path}"`);
  });

  it('lead to the page of each measure, and are reached from the foot of each page and from the meetings', async () => {
    const addresses: (string | null)[] = [];
    for (const path of papers)
      await at.visit(path, {}, async (page) => {
        const links = page.locator('tbody th a');
        addresses.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))));
      });
    expect(addresses).toContain('/measures/cla_count/');
    expect(addresses).toHaveLength(11);
    for (const path of ['/', '/meetings/'])
      await at.visit(path, {}, async (page) => {
        const place = path === '/' ? 'footer' : 'main';
        expect(await page.locator(`${place} a[href="/papers/"]`).count(), path).toBe(1);
      });
  });

  it('are listed paper by paper with how many figures stand where, and lead to the meeting that heard each', async () => {
    await at.visit('/papers/', {}, async (page) => {
      const rows = page.locator('.paper-list tbody tr');
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      );
      expect(cells).toEqual([
        [4, 0, 0, 0, 4],
        [8, 6, 1, 1, 0],
        [66, 0, 0, 0, 66],
      ]);
      const links = await rows.locator('th a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(papers);
    });
    const meetings: number[] = [];
    for (const path of papers)
      await at.visit(path, {}, async (page) => {
        meetings.push(await page.locator('main a[href="/meetings/2022-02-15/"]').count());
      });
    expect(meetings).toEqual([0, 1, 0]);
  });

  it('need no scrolling sideways on a phone: each cell stands under its row with its header before it', async () => {
    for (const path of ['/papers/', ...papers])
      await at.visit(path, { viewport: { width: 390, height: 800 } }, async (page) => {
        const cut = await page
          .locator('.scroll')
          .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
        expect(cut, path).toBe(0);
      });
    await at.visit(papers[1] as string, { viewport: { width: 390, height: 800 } }, async (page) => {
      const cells = page.locator('tbody tr >> nth=0').locator('th, td');
      const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
      expect(tops).toEqual([...new Set(tops)].toSorted((one, other) => one - other));
      const heads = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell, '::before').content));
      expect(heads).toEqual([
        'none',
        '"Printed: "',
        expect.stringMatching(/^"On the dashboard/),
        '"How they compare: "',
      ]);
    });
  });
});
