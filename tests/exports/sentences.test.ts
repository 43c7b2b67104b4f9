import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import type { Pack } from '#exports';
import { loadSite, sitePaths } from '#site';
import { sampleThenIn } from '#tests/fixtures/sample/publication.ts';
import { builtSampleThen } from '#tests/fixtures/sample/site.ts';

let pack: Pack;
let root = '';

beforeAll(async () => {
  const folder = await builtSampleThen('2022-07');
  root = join(folder, 'site');
  pack = packOf(await loadSite(sitePaths({ ...sampleThenIn(folder) }, process.cwd())));
}, 600_000);

/** The words of a page as they are read, without what is only for programs. */
function wordsOf(page: string): string {
  return readFileSync(join(root, page, 'index.html'), 'utf8')
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

const numbersIn = (text: string): string[] => text.match(/\d+(,\d{3})*(\.\d+)?%?/g) ?? [];

describe('what a board pack says with numbers', () => {
  it('of a measure stands word for word on the page of the measure, which the audit of the site has read', () => {
    let sentences = 0;
    const measures = pack.sections.flatMap((section) => section.measures);
    for (const { id, headline, subtitle, latest, reading } of measures) {
      const page = wordsOf(`measures/${id}`);
      for (const one of [headline, subtitle, latest, ...reading].filter((text) => /\d/.test(text))) {
        sentences += 1;
        expect(page, `${id}: ${one}`).toContain(one.replace(/\.$/, ''));
      }
    }
    expect(sentences).toBeGreaterThan(300);
  });

  it('as its summary stands word for word on the front page', () => {
    const page = wordsOf('');
    expect(pack.summary.length).toBeGreaterThan(0);
    for (const one of pack.summary) expect(page).toContain(one.replace(/\.$/, ''));
  });

  it('of what needs attention has no number that the page of the measure lacks', () => {
    expect(pack.attention.length).toBeGreaterThan(0);
    for (const { measure, reading } of pack.attention) {
      const page = new Set(numbersIn(wordsOf(`measures/${measure}`)));
      expect(
        numbersIn(reading).filter((number) => !page.has(number)),
        `${measure}: ${reading}`,
      ).toEqual([]);
    }
  });

  it('to a guiding principle has no number that the pages of measures lack', () => {
    const pages = readdirSync(join(root, 'measures'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = new Set(pages.flatMap(({ name }) => numbersIn(wordsOf(`measures/${name}`))));
    for (const one of pack.principles.flatMap(({ contribution }) => contribution))
      expect(
        numbersIn(one).filter((number) => !known.has(number)),
        one,
      ).toEqual([]);
  });
});
