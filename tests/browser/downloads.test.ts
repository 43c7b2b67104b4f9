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

/** Whether a file is of the measure as a whole: charts of groups, of neighbours and of councils are besides. */
const isOfWhole = (file: string) => !/-(?:by-[a-z0-9-]+|neighbours|councils)-2022-07/.test(file);

/** What those pages give away that have no line to draw: no figure at all, none shown, or groups alone. */
const without: Record<string, string[]> = {
  '/measures/pep_percent/': [],
  '/measures/placement_group_percent/': ['csv'],
};

describe('what a measure page offers', () => {
  it('is its figures always, and its chart as drawing and picture where there are two numbers to join', () => {
    for (const page of measures()) {
      const kinds = new Set(
        files(page)
          .filter(isOfWhole)
          .map((file) => file.split('.').at(-1)),
      );
      expect([...kinds].toSorted(), page).toEqual(without[page] ?? ['csv', 'png', 'svg']);
      for (const file of files(page)) expect(read(file).length, file).toBeGreaterThan(0);
    }
  });

  it('is saved under a name that says council, measure and month, also where its address is opened', () => {
    for (const page of measures()) {
      const measure = page.split('/')[2]?.replaceAll('_', '-');
      for (const file of files(page)) {
        const [name = '', kind] = file.split('/').at(-1)?.split('.') ?? [];
        expect(name, file).toMatch(
          kind === 'png' ? /^middlesbrough-[a-z0-9-]+-2022-07-(?:report|slide)$/ : /^middlesbrough-[a-z0-9-]+-2022-07$/,
        );
        expect(name, file).toContain(`-${measure}-`);
        if (kind === 'csv') expect(name).toBe(`middlesbrough-${measure}-2022-07`);
      }
    }
  });

  it('holds every number of the page: each period, group, council beside ours and what others published', () => {
    const own = read('/figures.csv').toString().split(/\r?\n/);
    for (const page of measures()) {
      const id = page.split('/')[2] as string;
      const csv = files(page).find((file) => file.endsWith('.csv'));
      if (csv === undefined) continue;
      const { data } = Papa.parse<Record<string, string>>(read(csv).toString().replace('\uFEFF', ''), { header: true });
      const listed = new Set(
        data.map((row) => `${row.authority}|${row.period_type}|${row.period_end}|${row.category}`),
      );
      const ours = own.filter((line) => line.split(',')[1] === id && line.includes(',Middlesbrough,'));
      for (const line of ours) {
        const [, , , place, type, , end, , category] = line.split(',');
        expect(listed, `${csv}: ${line}`).toContain(`${place}|${type}|${end}|${category}`);
      }
      const html = read(`${page}index.html`).toString();
      for (const [, name, on] of html.matchAll(/data-other="([^"|]+)\|([^"|]+)\|/g)) {
        if (name !== 'Board papers') expect(listed, csv).toContain(`${name}|annual|${on}|`);
      }
      const [, places = ''] = /<table class="places">(.*?)<\/table>/s.exec(html) ?? [];
      for (const [, place] of places.matchAll(/<th scope="row">([^<]+)/g)) {
        expect(new Set(data.map(({ authority }) => authority)), csv).toContain(place);
      }
    }
  });

  it('is a drawing that stands alone: title, source and period in it, and nothing that another program cannot draw', async () => {
    for (const page of measures()) {
      for (const file of files(page).filter((one) => one.endsWith('.svg'))) {
        const svg = read(file).toString();
        expect(svg, file).toMatch(/<svg [^>]*width="\d+" height="\d+"/);
        expect(svg, file).not.toMatch(/var\(|style=|class=|<script|foreignObject/);
        const text = svg.replace(/<\/text><text[^>]*>/g, ' ');
        expect(text, file).toMatch(
          file.includes('-neighbours-')
            ? /Source: Department for Education, .+, OGL v3\.0/
            : /Source: Corporate parenting scorecard of Middlesbrough: .+, publication of July 2022 \(.*made up for this sample/,
        );
        expect(text, file).not.toMatch(/[Tt]he table/);
        expect(text, `${file} has an address that leads nowhere`).not.toMatch(/\/measures\//);
      }
    }
  });

  it('shows no more of a hidden figure than that it is hidden', () => {
    const csv = read(
      '/measures/placed_with_parents_percent/middlesbrough-placed-with-parents-percent-2022-07.csv',
    ).toString();
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
    const html = read('/cp1/index.html').toString();
    expect(html).toContain('/measures/cla_count/');
    expect(html).toContain('/measures/cla_rate/');
  });

  it('have a place for each part that the page lists', () => {
    for (const page of measures()) {
      const html = read(`${page}index.html`).toString();
      const nav = /<nav class="contents[^"]*".*?<\/nav>/s.exec(html)?.[0] ?? '';
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
