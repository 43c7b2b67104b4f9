import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '#scripts/serve.ts';
import { loadSite, sitePaths } from '#site';
import { writeSiteFixture } from '../fixtures/site/write.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, pagesOf, sharedSite, siteUnderPath } from './built-site.ts';

const notice = 'What officers and the board say on this page is made up for this sample.';
const whose = 'none of it is what the council of Middlesbrough, its officers or its board said.';
/** Of the meetings and commentary of the fixture nothing is said; the meetings of the sample itself follow papers. */
const project = join(import.meta.dirname, '..', '..');
const shipped = join(project, 'data', 'meetings');
const fixture = join(project, 'tests', 'fixtures', 'site');
const written = {
  sample: [join(fixture, 'meetings'), join(fixture, 'commentary')],
  papers: [shipped],
  real: [join(fixture, 'meetings'), join(fixture, 'commentary')],
};

/** The meetings of the sample without their links to measures, of which the fixture has few. */
function withoutLinks(): string {
  const folder = join(project, '.cache', 'meetings-without-links');
  rmSync(folder, { recursive: true, force: true });
  cpSync(shipped, folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|yaml)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace(/\[([^\]]+)\]\(measure:\w+\)/g, '$1'));
  }
  return folder;
}

let sample: BuiltSite;
let papers: BuiltSite;
let real: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  const [made, ofPapers, underPath] = await Promise.all([
    sharedSite(),
    sharedSite('meetings-of-the-sample', { meetings: withoutLinks(), without: ['INSPECTIONS_DIR'] }),
    siteUnderPath(),
  ]);
  sample = made;
  papers = ofPapers;
  real = { ...underPath, root: join(underPath.root, underPath.base) };
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

/** A text without the signs of Markdown or HTML, in one line. */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\((?:measure:\w+|not-children)\)/g, '$1')
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '');

/** What stands in the files themselves, sentence by sentence; short ones may stand elsewhere by chance. */
function sentences(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return files
    .flatMap((text) =>
      text
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/^\s*(?:Serves|Measures|where|measure|id):.*$/gm, '')
        .split(/\n\s*\n|\n(?=\s*- )|\n(?=\s*\w+:)/),
    )
    .map((part) =>
      plain(part.replace(/^\s*(?:- |#+ |\d+\. |AGREED:? that |text: |\w+: )/, '').replace(/\(.*\)\s*$/, '')),
    )
    .flatMap((part) => part.split(/(?<=[.?!]) /))
    .map((part) => part.replace(/[.?!]$/, '').trim())
    .filter((part) => part.split(' ').length >= 4);
}

const htmlOf = (site: BuiltSite, path: string) =>
  readFileSync(join(site.root, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
const carriers = (site: BuiltSite, folders: readonly string[] = written.sample) => {
  const texts = sentences(folders);
  return pagesOf(site.root).filter((path) => {
    const page = plain(htmlOf(site, path).replace(/^[\s\S]*?<main/, '<main'));
    return texts.some((text) => page.includes(text));
  });
};

describe('the words of officers and the board in the sample', () => {
  it('are found on every kind of page that shows them', () => {
    expect(sentences(written.sample).length).toBeGreaterThan(15);
    expect(carriers(sample)).toEqual(
      expect.arrayContaining([
        '/',
        '/measures/cla_count/',
        '/meetings/',
        '/meetings/2022-02-15/',
        '/meetings/2022-07-27/',
        '/sections/our-children/',
      ]),
    );
  });

  it('never stand on a page that does not say that they are made up, and whose they are not', () => {
    const silent = carriers(sample).filter((path) => {
      const page = plain(htmlOf(sample, path));
      return !page.includes(notice) || !page.includes(whose);
    });
    expect(silent).toEqual([]);
  });

  it('are found by a search on a page that says so', () => {
    expect(plain(htmlOf(sample, '/search/'))).toContain(notice);
  });

  it('are not spoken of where there are none', () => {
    for (const path of ['/glossary/', '/definitions/', '/measures/health_assessment_percent/']) {
      expect(plain(htmlOf(sample, path)), path).not.toContain(notice);
    }
  });

  it.each([
    ['on a screen', { width: 1280, height: 900 }, 'screen'],
    ['on a telephone', { width: 360, height: 740 }, 'screen'],
    ['on paper', { width: 800, height: 1100 }, 'print'],
  ] as const)(
    'are said to be made up before anything else that is said, %s, without JavaScript',
    async (_, viewport, media) => {
      const served = await serveFolder(sample.root, { port: 0 });
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      try {
        const page = await context.newPage();
        await page.emulateMedia({ media });
        for (const path of carriers(sample)) {
          await page.goto(new URL(path, served.url).href);
          const found = page.getByText(notice);
          expect(await found.isVisible(), path).toBe(true);
          const [top, heading] = [await found.boundingBox(), await page.locator('h1').boundingBox()];
          expect(top?.y ?? 9999, path).toBeLessThan(heading?.y ?? 0);
        }
      } finally {
        await context.close();
        await served.close();
      }
    },
  );
});

describe('the words of papers, beside figures that are made up', () => {
  const comments = 'Comments of officers on this page are made up for this sample.';

  it('are never said to be made up, and the paper is named', () => {
    const carrying = carriers(papers, written.papers).filter((path) => path.startsWith('/meetings/2'));
    const meetings = carrying.filter((path) => path.split('/').length === 4);
    expect(meetings.toSorted()).toEqual(['/meetings/2022-02-15/', '/meetings/2022-03-30/', '/meetings/2022-07-27/']);
    expect(carrying.filter((path) => /\/(?:reports|plans)\//.test(path)).length).toBeGreaterThan(5);
    for (const path of carrying) {
      const page = plain(htmlOf(papers, path));
      expect(page, path).not.toContain(notice);
      expect(page, path).not.toContain(comments);
      const paper = meetings.includes(path) ? /From: (?:Minutes|Agenda pack) of \d+ \w+ 2022/ : /From: \w/;
      expect(page, path).toMatch(paper);
    }
  });

  it('leave comments that were written for the sample said to be so', () => {
    for (const path of ['/measures/cla_count/', '/sections/our-children/', '/search/']) {
      const page = plain(htmlOf(papers, path));
      expect(page, path).toContain(comments);
      expect(page, path).not.toContain(notice);
    }
  });
});

describe('the words of a council whose figures are real', () => {
  it('are shown and never said to be made up', () => {
    expect(carriers(real, written.real)).toEqual(
      expect.arrayContaining([
        '/',
        '/measures/cla_count/',
        '/meetings/',
        '/meetings/2022-02-15/',
        '/sections/our-children/',
      ]),
    );
    const said = pagesOf(real.root).filter((path) => /made up|synthetic/i.test(plain(htmlOf(real, path))));
    expect(said.filter((path) => path !== '/charts/')).toEqual([]);
  });

  it('cannot be those of the sample: the site is not built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'made-up-'));
    try {
      const variables = await writeSiteFixture(folder, 'public', undefined, { synthetic: false });
      const file = join(variables.MEETINGS_DIR, '2022-02-15', 'meeting.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('status:', 'madeUp: true\nstatus:'));
      await expect(loadSite(sitePaths({ ...variables }, process.cwd()))).rejects.toThrow(
        /2022-02-15\/meeting\.md: error: This text was made up for the sample/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
