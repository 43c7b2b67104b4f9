import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeSteps } from '#refresh';
import { refresh, refreshPlaces } from '#scripts/refresh/run.ts';
import { type MadeWorkbench, makeWorkbench } from '#scripts/workbench/make.ts';
import { sampleFolder } from '../fixtures/sample.ts';
import { allButContrast, faultsOf, lowContrastIn } from './axe.ts';
import { launchBrowser } from './browser.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
const at = (...parts: string[]) => path.join(root, ...parts);

/** How long anything in the page may take on a busy machine. */
const patience = { timeout: 120_000 };

let sample: string;
let workbench: MadeWorkbench;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  sample = await sampleFolder();
  writeCouncil(at('council'));
  const other = at('other', 'extracts', '2022-07', 'darlington');
  mkdirSync(other, { recursive: true });
  writeFileSync(path.join(other, 'header.csv'), 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n');
  cpSync(at('council'), at('node'), { recursive: true });
  await inNode({ asAt: '2022-06' });
  cpSync(at('node', 'published'), at('council', 'published'), { recursive: true });
  cpSync(at('node', 'findings'), at('council', 'findings'), { recursive: true });
  await inNode({});
  workbench = await makeWorkbench(at('dist-workbench'));
  browser = await launchBrowser();
  context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await open(page);
  await page.setInputFiles('#choose-folder', at('council'));
  await check(page);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Middlesbrough's last two months of the sample, of which the first is published. */
function writeCouncil(folder: string): void {
  for (const month of ['2022-06', '2022-07']) {
    cpSync(path.join(sample, month, 'middlesbrough'), path.join(folder, 'extracts', month, 'middlesbrough'), {
      recursive: true,
    });
  }
  const settings = readFileSync('data/settings.yaml', 'utf8').replace('firstMonth: 2020-06', 'firstMonth: 2022-06');
  writeFileSync(path.join(folder, 'settings.yaml'), settings);
}

/** `npm run refresh` of the same files, with the same choices. */
async function inNode(choices: { asAt?: string }): Promise<void> {
  const places = { ...refreshPlaces(at('node')), effects: 'few' as const, cache: false, ...choices };
  await refresh(places, { progress: takeSteps, output: { log: () => {} } });
}

async function open(tab: Page): Promise<void> {
  await tab.goto(pathToFileURL(workbench.file).href);
  await tab.waitForSelector('#works:not([hidden])', patience);
}

async function check(tab: Page): Promise<void> {
  await tab.click('#go:not([disabled])', patience);
  await tab.waitForSelector('#take:not([hidden]), #news.problem', patience);
  await tab.waitForFunction(
    () => document.querySelector('#cards > :last-child, #cards-note p') !== null,
    null,
    patience,
  );
}

async function taken(what: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${what}"]`)]);
  return readFileSync(await download.path());
}

/** Every file under a folder and its bytes. */
function filesIn(folder: string): Record<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}

describe('the workbench, opened from a file with no connection', () => {
  it('asks nobody for anything, and has no leave to', async () => {
    expect(complaints).toEqual([]);
    expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([pathToFileURL(workbench.file).href]);
    const policy = (await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content')) ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*/);
  });

  it('makes the bundle that a refresh publishes, byte by byte', async () => {
    const bundle = unzipSync(await taken('bundle'));
    const published = filesIn(at('node', 'published'));
    expect(Object.keys(published).length).toBeGreaterThan(4);
    expect(Object.keys(bundle).sort()).toEqual(
      Object.keys(published)
        .map((name) => `published/${name}`)
        .sort(),
    );
    for (const [name, bytes] of Object.entries(published)) {
      expect(Buffer.from(bundle[`published/${name}`] as Uint8Array).equals(bytes), name).toBe(true);
    }
  });

  it('makes the lists that a refresh writes', async () => {
    for (const name of ['2022-07.csv', '2022-07.html', '2022-07-hidden.csv', '2022-07-relations.csv']) {
      const there = readFileSync(at('node', 'findings', name), 'utf8').replaceAll(`${at('node')}/`, '');
      expect((await taken(`findings/${name}`)).toString('utf8'), name).toBe(there);
    }
    expect((await taken('settings.yaml')).equals(readFileSync(at('council', 'settings.yaml')))).toBe(true);
  });

  it('shows every finding of the list, and those that are looked for', async () => {
    const list = readFileSync(at('node', 'findings', '2022-07.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(await page.textContent('#counts')).toMatch(new RegExp(`^${list.length} findings, `));
    await page.selectOption('#by', 'child');
    await page.fill('#text', 'provider-missing');
    await page.waitForFunction(() => / of /.test(document.getElementById('counts')?.textContent ?? ''));
    const found = list.filter((line) => line.includes('provider-missing'));
    expect(await page.textContent('#counts')).toMatch(new RegExp(`^${found.length} of ${list.length} findings, `));
    await page.locator('#list details').first().locator('summary').click();
    await page.waitForSelector('#list td');
    await page.fill('#text', '');
    await page.selectOption('#by', 'cause');
  });

  it('shows what readers would see, and what is inside marked as private beside it', async () => {
    expect(await page.textContent('#cards-note')).toContain('Protected: July 2022');
    const hidden = page.locator('#cards .row', { hasText: 'hidden so that nobody can be recognised' }).first();
    const title = (await hidden.locator('h4').textContent()) ?? '';
    expect(await hidden.locator('dd').first().textContent()).toMatch(/^c|or fewer|under|over/);
    await page.check('[value=inside]');
    await page.waitForSelector('#cards-note .inside');
    const same = page.locator('#cards .row').filter({ has: page.locator('h4', { hasText: title }) });
    await same.first().waitFor();
    const facts = await same.first().locator('dd').allTextContents();
    expect(facts[0]).toMatch(/^\d/);
    expect(facts[1]).toContain('hidden so that nobody can be recognised');
    const chart = page.locator('#cards details[data-chart=cla_count]');
    await chart.locator('summary').click();
    await chart.locator('svg').first().waitFor();
    await page.check('[value=outside]');
    await page.waitForSelector('#cards-note .outside');
  });

  it('says what changes of what was published before', async () => {
    expect(await page.textContent('#changes > div')).toContain('Against what was published up to June 2022:');
  });

  it('is usable by everybody, in the dark as well', async () => {
    expect(await faultsOf(page, allButContrast)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await lowContrastIn(page, new Set()), colorScheme).toEqual([]);
    }
  });

  it('fits a screen of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('forgets everything when it is asked to', async () => {
    await page.click('#forget');
    await page.waitForFunction(
      (words) => document.getElementById('news')?.textContent === words,
      'Everything is forgotten: files, findings and figures.',
      patience,
    );
    expect(await page.isVisible('#findings')).toBe(false);
    expect(await page.textContent('#list')).toBe('');
    expect(await page.textContent('#overview')).toBe('No file yet.');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });
});

describe('the workbench, given something else', () => {
  it('says that nothing was dropped', async () => {
    await page.evaluate(() => {
      document.documentElement.dispatchEvent(new DragEvent('drop', { dataTransfer: new DataTransfer() }));
    });
    await page.waitForSelector('#news.problem');
    expect(await page.textContent('#news')).toContain('Nothing was in what you dropped');
  });

  it('asks for the month of loose files and for settings, and hands out what it makes of the answers', async () => {
    await page.setInputFiles('#choose-files', [
      path.join(sample, '2022-07', 'middlesbrough', 'header.csv'),
      path.join(sample, '2022-07', 'middlesbrough', 'extract.yaml'),
    ]);
    await page.waitForSelector('#loose:not([hidden])');
    await page.fill('#loose-month', 'July');
    await page.click('#loose button');
    await page.waitForFunction(() => document.getElementById('loose-problem')?.textContent !== '');
    await page.fill('#loose-month', '2022-07');
    await page.click('#loose button');
    await page.waitForSelector('#loose', { state: 'hidden' });
    await page.selectOption('#council', 'Middlesbrough', patience);
    await page.fill('#first-month', '2022-07');
    await page.click('#settings button');
    await page.waitForSelector('#settings', { state: 'hidden' });
    expect(await page.textContent('#overview')).toContain('1 month of extracts, July 2022; 2 files');
  });

  it('names a folder of another council, and a file that is gone when it is read', async () => {
    await page.setInputFiles('#choose-folder', at('other'));
    await page.waitForFunction(() => document.getElementById('overview')?.textContent?.includes('3 files'));
    await check(page);
    expect(await page.textContent('#outcome')).toContain('darlington: no authority of the settings has this folder.');
    await page.click('#forget');
    await page.waitForSelector('#outcome', { state: 'hidden' });
    writeFileSync(at('council', 'extracts', '2022-07', 'middlesbrough', 'gone.csv'), 'CHILD\r\n');
    await page.setInputFiles('#choose-folder', at('council'));
    await page.waitForSelector('#go:not([disabled])', patience);
    rmSync(at('council', 'extracts', '2022-07', 'middlesbrough', 'gone.csv'));
    await check(page);
    expect(await page.textContent('#outcome')).toMatch(/gone\.csv cannot be read \(.*\)\. Close it where it is open/);
  });

  it('warns before the page is left while it is working, and stops when it is told to', async () => {
    await page.click('#go:not([disabled])');
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await page.click('#stop', { timeout: 5000 });
    await page.waitForFunction(
      () => document.getElementById('news')?.textContent?.startsWith('Stopped.'),
      null,
      patience,
    );
    expect(await page.textContent('#overview')).toContain('2 months of extracts');
  });

  it.each([
    [
      'a browser that is too old',
      () => Reflect.deleteProperty(globalThis, 'DecompressionStream'),
      'DecompressionStream',
    ],
    [
      'a browser that starts no worker',
      () => {
        globalThis.Worker = class {
          constructor() {
            throw new Error('refused');
          }
        } as unknown as typeof Worker;
      },
      'does not let the page start its own worker',
    ],
  ])('says what is wrong with %s', async (_, spoil, said) => {
    const tab = await context.newPage();
    await tab.addInitScript(spoil);
    await tab.goto(pathToFileURL(workbench.file).href);
    await tab.waitForFunction((words) => document.getElementById('cannot')?.textContent?.includes(words), said);
    expect(await tab.isVisible('#too-old')).toBe(true);
    expect(await tab.isVisible('#works')).toBe(false);
    await tab.close();
  });

  it('has a message in place of a blank page where there is no script', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const tab = await still.newPage();
    await tab.goto(pathToFileURL(workbench.file).href);
    expect(await tab.locator('noscript').innerText()).toContain('This browser cannot run the workbench.');
    await still.close();
  });
});

describe('the workbench, in a folder of the intranet', () => {
  it('does the same by its own headers, and asks only for the files beside it', async () => {
    const { origin, server } = await servedFolder(workbench.folder);
    const tab = await browser.newPage();
    const wanted: string[] = [];
    const said: string[] = [];
    tab.on('request', (request) => wanted.push(request.url()));
    tab.on('console', (message) => said.push(message.text()));
    try {
      await tab.goto(`${origin}/`);
      await tab.waitForSelector('#works:not([hidden])', patience);
      await tab.setInputFiles('#choose-folder', at('other'));
      await tab.selectOption('#council', 'Darlington', patience);
      await tab.fill('#first-month', '2022-07');
      await tab.click('#settings button');
      await check(tab);
      expect(await tab.textContent('#outcome')).toContain('All that the check said');
      expect(await tab.textContent('#counts')).toMatch(/findings?, /);
    } finally {
      await tab.close();
      server.close();
    }
    expect(said.filter((line) => !line.includes('favicon'))).toEqual([]);
    expect([...new Set(wanted)].map((address) => address.replace(origin, '')).sort()).toEqual([
      ...['/', '/engine.gz', '/product.gz', '/workbench.css', '/workbench.js', '/worker.js'],
    ]);
  });
});

/** A folder served as its `_headers` say. */
function servedFolder(folder: string): Promise<{ origin: string; server: Server }> {
  const headers = readFileSync(path.join(folder, '_headers'), 'utf8')
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/^ {2}([\w-]+): (.*)$/g)].map(([, name = '', value = '']) => [name, value] as const),
    );
  const types: Record<string, string> = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    gz: 'application/gzip',
  };
  const server = createServer((request, answer) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    const isThere = readdirSync(folder).includes(name);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    answer.writeHead(isThere ? 200 : 404, { ...Object.fromEntries(headers), 'Content-Type': type });
    answer.end(isThere ? readFileSync(path.join(folder, name)) : '');
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }),
    ),
  );
}
