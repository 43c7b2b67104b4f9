import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packSections, writeSitemap } from '#site';

let site: string;
const write = (file: string, content: string) => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
};
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => rmSync(site, { recursive: true }));

const zip = 'sections/homes/anyborough-homes-2022-07.zip';
const recipe = JSON.stringify({
  format: 'section-files/1',
  asAt: '2022-07-31',
  readme: 'What is in it\r\n',
  measures: ['leavers', 'cla'],
});

describe('packSections', () => {
  it('puts the files of each measure into the file of a section, a folder each, and the words', async () => {
    write(zip, recipe);
    for (const id of ['leavers', 'cla', 'other'])
      for (const kind of ['csv', 'svg', 'png', 'html']) write(`measures/${id}/a.${kind}`, `${id} ${kind}`);
    expect(await packSections(site)).toBe(1);
    const files = unzipSync(new Uint8Array(readFileSync(join(site, zip))));
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    expect(texts).toEqual({
      'README.txt': 'What is in it\r\n',
      ...Object.fromEntries(
        ['leavers', 'cla'].flatMap((id) => ['csv', 'png', 'svg'].map((kind) => [`${id}/a.${kind}`, `${id} ${kind}`])),
      ),
    });
  });

  it('gives the same bytes of the same files', async () => {
    const made: Buffer[] = [];
    for (let time = 0; time < 2; time += 1) {
      write(zip, recipe);
      for (const id of ['leavers', 'cla']) write(`measures/${id}/a.csv`, 'a\n'.repeat(99));
      await packSections(site);
      made.push(readFileSync(join(site, zip)));
    }
    expect(made[0]?.equals(made[1] as Buffer)).toBe(true);
  });

  it('packs nothing where there is no section', async () => {
    expect(await packSections(site)).toBe(0);
  });
});

describe('writeSitemap', () => {
  it('lists pages that may be listed, in full, and leads robots to the list', async () => {
    const page = (robots = '') =>
      `<!doctype html><html lang="en"><head><title>A</title>${robots}</head><body></body></html>`;
    write('index.html', page());
    write('measures/cla/index.html', page());
    write('embed/cla/index.html', page('<meta name="robots" content="noindex" />'));
    write('404.html', page());
    expect(await writeSitemap(site, 'https://scorecard.example.org')).toBe(2);
    const xml = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
      'https://scorecard.example.org/',
      'https://scorecard.example.org/measures/cla/',
    ]);
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://scorecard.example.org/sitemap.xml',
    );
  });
});
