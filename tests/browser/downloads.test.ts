import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { pagesOf, sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

const read = (path: string) => readFileSync(join(at.site.root, path));
const measures = () => pagesOf(at.site.root).filter((path) => /^\/measures\/[^/]+\/$/.test(path));
/** What a page gives away, each as its address. */
const files = (page: string) =>
  [
    ...read(`${page}index.html`)
      .toString()
      .matchAll(/href="([^"]+)" download/g),
  ]
    .map(([, address]) => address as string)
    .filter((address) => address.startsWith('/measures/'));

/** What those pages give away that have no line to draw: no figure at all, none shown, or groups alone. */
const without: Record<string, string[]> = {
  '/measures/pep_percent/': [],
  '/measures/seen_alone_percent/': ['csv'],
  '/measures/placement_group_percent/': ['csv'],
};

describe('what a measure page offers', () => {
  it('is its figures always, and its chart as drawing and picture where there are two numbers to join', () => {
    for (const page of measures()) {
      const kinds = new Set(files(page).map((file) => file.split('.').at(-1)));
      expect([...kinds].toSorted(), page).toEqual(without[page] ?? ['csv', 'png', 'svg']);
      for (const file of files(page)) expect(read(file).length, file).toBeGreaterThan(0);
    }
  });

  it('is a drawing that stands alone: title, source, period and address in it, and nothing that another program cannot draw', async () => {
    for (const page of measures()) {
      for (const file of files(page).filter((one) => one.endsWith('.svg'))) {
        const svg = read(file).toString();
        expect(svg, file).toMatch(/<svg [^>]*width="\d+" height="\d+"/);
        expect(svg, file).not.toMatch(/var\(|style=|class=|<script|foreignObject/);
        for (const words of [
          'Source: Corporate parenting scorecard of Middlesbrough',
          'made up for this sample',
          page,
        ]) {
          expect(svg.replace(/<\/text><text[^>]*>/g, ' '), file).toContain(words);
        }
      }
    }
  });

  it('shows no more of a hidden figure than that it is hidden', () => {
    const csv = read('/measures/placed_with_parents_percent/placed_with_parents_percent.csv').toString();
    const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    const hidden = data.filter(({ symbol }) => symbol === 'c');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row.numerator, row.denominator, row.value]).toEqual(['', '', '']);
  });

  it('is the chart in words too, as text that can be marked and copied without a script', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/measures/cla_rate/', at.site.url).href);
    await page.locator('summary', { hasText: 'The chart in words' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.alternative').isVisible()).toBe(true);
    expect(await page.locator('.alternative').textContent()).toMatch(/^Line chart .*England/);
    await context.close();
  });
});

describe('the addresses of a measure', () => {
  it('lead from its number to every measure that has it', async () => {
    const html = read('/cp3/index.html').toString();
    expect(html).toContain('/measures/cla_ceased/');
    expect(html).toContain('/measures/started_to_ceased_ratio/');
  });

  it('have a place for each part that the page lists', () => {
    for (const page of measures()) {
      const html = read(`${page}index.html`).toString();
      const nav = /<nav class="contents".*?<\/nav>/s.exec(html)?.[0] ?? '';
      const parts = [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id as string);
      expect(parts.length, page).toBeGreaterThan(3);
      for (const id of parts) expect(html, page).toContain(`id="${id}"`);
    }
  });
});

describe('a measure page', () => {
  it('weighs less than 40 kB with its style sheet and scripts, compressed', () => {
    // A councillor may read it over a slow telephone network.
    expect(measures()).toContain('/measures/cla_count/');
    for (const page of measures()) {
      const html = read(`${page}index.html`).toString();
      const assets = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path]) => path as string);
      const bytes = [`${page}index.html`, ...new Set(assets)].reduce(
        (sum, path) => sum + gzipSync(read(path)).length,
        0,
      );
      expect(bytes, page).toBeLessThan(40_000);
    }
  });
});
