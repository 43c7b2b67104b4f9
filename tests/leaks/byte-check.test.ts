import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { takeSteps } from '#refresh';
import { strangePictures } from '#scripts/audit/pictures.ts';
import { exitCodeOf } from '#scripts/cli/command-line.ts';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { refreshCommand } from '#scripts/refresh/command.ts';
import { readPacked } from '#site-audit';
import { pictureProblems } from '#src/site-audit/files/picture.ts';
import { madeOnce } from '../fixtures/made-once.ts';
import { sourcesOf } from '../fixtures/sources.ts';
import { canaryExtract } from './canary-extract.ts';
import { type Scan, scanFolder, scanFor } from './scan.ts';
import { unpacked } from './unpacked.ts';
import { buildParts, bytesUnder, copyPublicWorld, privatePartsIn, publicData, runScript } from './worlds.ts';

const project = join(import.meta.dirname, '..', '..');

let root: string;
/** Where the site of the canaries was built, by the project and by a copy of it that has only what a build needs. */
let sites: string;
let scan: Scan;
let canaries: string[];
const printed: Record<string, string> = {};
const at = (...parts: string[]) => join(root, ...parts);

/** Everything that the project itself may show: a day of a worked example is no canary. */
function ownWords(): string {
  const texts = ['data/measures', 'data/benchmarks', 'src', 'components'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  return [...texts, readFileSync(join(project, 'data/settings.yaml'), 'utf8')].join('\n');
}

/** Puts these files into a folder of its own, and answers the options of a refresh that reads and writes there alone. */
function writeExtract(place: string, files: Record<string, string>): string[] {
  mkdirSync(at(place, 'extracts', '2022-02'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(at(place, 'extracts', '2022-02', name), text);
  return ['extracts', 'published', 'findings'].flatMap((name) => [`--${name}`, at(place, name)]);
}

/** What a refresh in this process says. */
async function saidByRefresh(places: string[]): Promise<string> {
  const said: unknown[] = [];
  const say = (text: unknown) => void said.push(text);
  const handed = { progress: takeSteps, database: () => sharedDatabase('native') };
  const main = async () => void (await refreshCommand(places, {}, { log: say, warn: say }, handed));
  await exitCodeOf(main, say);
  return said.join('\n');
}

/** All that the two builds read, and the code of this test. */
const madeFrom = (published: string): string =>
  [
    contentHash([...buildParts.filter((part) => part !== 'data'), ...publicData(), 'package-lock.json']),
    contentHash(sourcesOf(import.meta.filename)),
    JSON.stringify(bytesUnder(published)),
  ].join();

async function buildBoth(folder: string, published: string): Promise<void> {
  const copy = join(folder, 'copy');
  copyPublicWorld(copy, published);
  const ordinary = {
    PUBLISHED_DIR: join(published, 'public'),
    SITE_OUT: join(folder, 'dist'),
    SITE_DEPLOY: join(folder, 'deploy'),
  };
  const said = await Promise.all([runScript(project, 'build.ts', [], ordinary), runScript(copy, 'build.ts', [])]);
  mkdirSync(join(folder, 'packs'));
  const packed = await runScript(project, 'pack.ts', ['--out', join(folder, 'packs')], ordinary);
  if (readdirSync(join(folder, 'packs')).length === 0) throw new Error(packed);
  writeFileSync(join(folder, 'pack.txt'), packed);
  for (const [at, words] of said.entries()) {
    // What was stopped half way is no site to keep.
    if (!existsSync(join(folder, ['dist', 'copy/dist'][at] as string))) throw new Error(words);
    writeFileSync(join(folder, ['build.txt', 'copy.txt'][at] as string), words);
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'byte-check-'));
  const own = ownWords();
  // Asked of the same few thousand days over and over, of some megabytes.
  const known = new Map<string, boolean>();
  const extract = canaryExtract((text) => {
    const isOwn = known.get(text) ?? own.includes(text);
    known.set(text, isOwn);
    return isOwn;
  });
  canaries = extract.canaries;
  scan = scanFor(canaries);
  printed.refresh = await runScript(project, 'refresh.ts', writeExtract('good', extract.files));
  const published = at('good', 'published');
  sites = await madeOnce('sites-of-canaries', madeFrom(published), (made) => buildBoth(made, published));
  for (const build of ['build', 'copy', 'pack']) printed[build] = readFileSync(join(sites, `${build}.txt`), 'utf8');
}, 180_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what a refresh of canaries leaves', () => {
  it('publishes figures of every child, and builds the whole site from them', () => {
    expect(printed.refresh).toMatch(/Published February 2022: \d+ figures/);
    const ledger = readFileSync(at('good', 'published', 'public', 'figures.csv'), 'utf8');
    expect(ledger).toMatch(/^2022-02,cla_count,E06000002,Middlesbrough,snapshot,2022-02-28,2022-02-28,,,12,/m);
    for (const build of [printed.build, printed.copy]) expect(build).toMatch(/^Built the site into \S+\.$/m);
    const published = new Set([...ledger.matchAll(/^\d{4}-\d\d,([a-z0-9_]+),/gm)].map(([, measure]) => measure));
    expect(published.size).toBe(59);
    // a measure of which no number is shown has no page
    const pages = readdirSync(join(sites, 'dist', 'measures'));
    expect([...published]).toEqual(expect.arrayContaining(pages));
    expect(pages).toHaveLength(53);
  });

  it('holds no canary in any form: not in what is published, nor in the site, nor in a board pack, nor in what was printed', async () => {
    for (const folder of [at('good', 'published'), ...['dist', 'deploy', 'packs'].map((part) => join(sites, part))]) {
      const { files, bytes, found } = await scanFolder(scan, folder);
      expect(found, folder).toEqual([]);
      expect(files, folder).toBeGreaterThan(1);
      expect(bytes, folder).toBeGreaterThan(2000);
    }
    for (const [command, words] of Object.entries(printed)) {
      expect(words.length, command).toBeGreaterThan(20);
      expect(scan('', Buffer.from(words)), command).toEqual([]);
    }
  });

  it('is text, packed text that is unpacked, and pictures that are byte for byte drawn from text, so that nothing hides in what a scan cannot read', async () => {
    const files = Object.keys(bytesUnder(join(sites, 'dist')));
    const kinds = new Set(files.map((file) => extname(file)));
    for (const kind of ['', '.css', '.csv', '.html', '.js', '.json', '.svg', '.txt', '.xml']) kinds.delete(kind);
    expect([...kinds].toSorted()).toEqual(['.parquet', '.png', '.zip']);
    const pictures = files.filter((file) => file.endsWith('.png'));
    const read = (file: string) => readFileSync(join(sites, 'dist', file));
    const drawn = (file: string) => read(file.replace(/-(report|slide)\.png$/, '.svg')).toString();
    expect(pictures.flatMap((file) => pictureProblems(read(file), drawn(file)))).toEqual([]);
    const packed = new Map(files.map((file) => [file.replaceAll('\\', '/'), read(file)]));
    expect(await readPacked({ files: packed, council: 'E06000002' })).toEqual([]);
    expect(await strangePictures(join(sites, 'dist'), pictures)).toEqual([]);
  });

  it('fills a pack of every kind of file, of which the byte check reads every part', async () => {
    const packs = readdirSync(join(sites, 'packs'));
    expect(packs.map((file) => extname(file)).toSorted()).toEqual(['.docx', '.ods', '.pdf', '.pdf', '.pptx', '.xlsx']);
    for (const file of packs.filter((name) => !name.endsWith('.pdf'))) {
      const parts = await unpacked(file, readFileSync(join(sites, 'packs', file)));
      const text = parts.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n');
      expect(text, file).toContain('Children in our care');
      expect(parts.length, file).toBeGreaterThan(5);
    }
  });

  it('would have been found: the private list holds cells, and a name slipped into a page is seen', async () => {
    const listed = (await scanFolder(scan, at('good', 'findings'))).found;
    expect(new Set(listed.map(({ canary }) => canary)).size).toBeGreaterThan(40);
    const places = new Set(listed.map(({ place }) => place.replace(/[0-9a-f]{64}$/, '…').replaceAll('\\', '/')));
    expect(places).toEqual(new Set(['2022-02.csv', '2022-02.html', 'checked/…']));
    expect(Object.keys(bytesUnder(at('good', 'published'))).filter((file) => file.endsWith('.html'))).toEqual([]);
    const page = readFileSync(join(sites, 'dist', 'index.html'), 'utf8');
    const name = canaries.find((canary) => canary.includes(" O'")) as string;
    const day = canaries.find((canary) => /^\d\d\/\d\d\/20/.test(canary)) as string;
    const leaks = [
      page.replace('</main>', `<!-- ${encodeURIComponent(name)} --></main>`),
      page.replace('</main>', `<p data-born="${day.split('/').reverse().join('-')}"></p></main>`),
      page.replace(
        '</main>',
        `<p data-x="${Buffer.from(`{"child":"${canaries[0]}"}`).toString('base64')}"></p></main>`,
      ),
    ];
    expect(leaks.map((leak) => scan('index.html', Buffer.from(leak))[0]?.canary)).toEqual([name, day, canaries[0]]);
  });
});

describe('a refresh of an extract in which hardly a cell can be read', () => {
  it('publishes nothing, and says what is wrong without a word of it', async () => {
    const { files, canaries: spoiled } = canaryExtract(() => false, true);
    const words = await saidByRefresh(writeExtract('bad', files));
    expect(words).toMatch(/ERROR unknown-code .*\n.*\n.*\n.*episodes\.csv:2:LS$/m);
    expect(words).toContain('Nothing was written');
    expect(scanFor(spoiled)('', Buffer.from(words))).toEqual([]);
    expect((await scanFolder(scanFor(spoiled), at('bad', 'findings'))).found.length).toBeGreaterThan(500);
    expect(existsSync(at('bad', 'published'))).toBe(false);
  });
});

describe('the world that builds', () => {
  it('has no extract and none of the code that reads one', () => {
    expect(privatePartsIn(join(sites, 'copy'))).toEqual([]);
    expect(privatePartsIn(project)).toContain('src/extracts');
  });

  it('makes the same bytes of the same ledger', () => {
    const [copy, ordinary] = [bytesUnder(join(sites, 'copy', 'dist')), bytesUnder(join(sites, 'dist'))];
    expect(Object.keys(copy)).toEqual(Object.keys(ordinary));
    expect(Object.keys(copy).filter((file) => copy[file] !== ordinary[file])).toEqual([]);
    expect(bytesUnder(join(sites, 'copy', 'deploy'))).toEqual(bytesUnder(join(sites, 'deploy')));
  });
});

describe('every CSV of the site', () => {
  const numbers = ['numerator', 'denominator', 'value'];

  it('is whole rows of text that no spreadsheet takes for a formula and numbers that are numbers or a symbol', () => {
    const files = Object.keys(bytesUnder(join(sites, 'dist'))).filter((file) => file.endsWith('.csv'));
    expect(files).toContain('figures.csv');
    for (const file of files) {
      const text = readFileSync(join(sites, 'dist', file), 'utf8');
      const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      expect(errors, file).toEqual([]);
      expect(meta.delimiter, file).toBe(',');
      const cells = data.flatMap((row) => Object.entries(row));
      expect(cells.filter(([column, cell]) => !numbers.includes(column) && /^[=+\-@\t\0]/.test(cell))).toEqual([]);
      expect(
        cells.filter(
          ([column, cell]) => numbers.includes(column) && !/^(-?\d+(\.\d+)?(e-\d+)?|low|[a-z])?$/.test(cell),
        ),
      ).toEqual([]);
    }
    expect(readFileSync(join(sites, 'dist', 'figures.csv'))).toEqual(
      readFileSync(at('good', 'published', 'public', 'figures.csv')),
    );
  });
});
