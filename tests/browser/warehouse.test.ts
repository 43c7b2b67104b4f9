import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '#figure';
import { startDatabase } from '#scripts/duckdb.ts';
import { smallExtract } from '../refresh/workplace.ts';
import { launchBrowser } from './browser.ts';
import { figuresOf, type Given } from './warehouse-page.ts';

/** As strict as a page with the engine can be: its own files only, WebAssembly, and no code made of text. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const { header, episodes } = smallExtract();
const measureFiles = [
  'data/measures/our-children/cla_count.md',
  'data/measures/our-children/cla_ceased.md',
  'data/measures/your-home/placed_with_parents_percent.md',
];
const given: Given = {
  files: { 'header.csv': header, 'episodes.csv': episodes },
  settings: readFileSync('data/settings.yaml', 'utf8'),
  measures: Object.fromEntries(measureFiles.map((file) => [file, readFileSync(file, 'utf8')])),
};

let server: Server;
let browser: Browser;
let figures: Figure[];
let inNode: Figure[];
const asked: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  const { origin, close } = await serve(await siteOf('tests/browser/warehouse-page.ts'));
  server = close;
  browser = await launchBrowser();
  const page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url().replace(origin, '')));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(origin);
  figures = await page.evaluate(
    (all) =>
      (globalThis as unknown as { page: { figuresInPage(given: Given): Promise<Figure[]> } }).page.figuresInPage(all),
    given,
  );
  const database = await startDatabase();
  inNode = await figuresOf(database, given);
  await database.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The files of a small site: the page's script in one piece, the engine and its worker as their package has them. */
async function siteOf(script: string): Promise<Record<string, { type: string; body: string | Uint8Array }>> {
  const bundle = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'silent',
  });
  const engine = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const engineFile = (name: string) => new Uint8Array(readFileSync(path.join(engine, name)));
  return {
    '/': { type: 'text/html', body: '<!doctype html><title>Warehouse</title><script src="/page.js"></script>' },
    '/page.js': { type: 'text/javascript', body: bundle.outputFiles[0]?.text ?? '' },
    '/duckdb.worker.js': { type: 'text/javascript', body: engineFile('duckdb-browser-eh.worker.js') },
    '/duckdb.wasm': { type: 'application/wasm', body: engineFile('duckdb-eh.wasm') },
  };
}

function serve(site: Awaited<ReturnType<typeof siteOf>>): Promise<{ origin: string; close: Server }> {
  const close = createServer((request, answer) => {
    const file = site[request.url ?? ''];
    answer.writeHead(file ? 200 : 404, {
      'Content-Type': file?.type ?? 'text/plain',
      'Content-Security-Policy': policy,
    });
    answer.end(file?.body);
  });
  return new Promise((resolve) =>
    close.listen(0, '127.0.0.1', () =>
      resolve({ origin: `http://127.0.0.1:${(close.address() as AddressInfo).port}`, close }),
    ),
  );
}

describe('the warehouse in a page', () => {
  it('works out three measures from an extract, to the digit as Node does', () => {
    expect(problems).toEqual([]);
    expect(figures).toEqual(inNode);
    const wholes = figures.filter(({ breakdown, periodEnd }) => breakdown === '' && periodEnd === '2022-01-31');
    expect(wholes.map(({ measure, value }) => [measure, value])).toEqual([
      ['cla_count', 12],
      ['cla_ceased', 0],
      ['placed_with_parents_percent', 25],
    ]);
  });

  it('asks nobody but the page’s own server, and once for each file', () => {
    expect(asked.filter((place) => place !== '/favicon.ico').sort()).toEqual([
      '/',
      '/duckdb.wasm',
      '/duckdb.worker.js',
      '/page.js',
    ]);
  });
});
