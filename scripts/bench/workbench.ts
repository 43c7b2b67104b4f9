import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { takeSteps } from '#refresh';
import { ensureChromium } from '../cli/chromium.ts';
import { refresh, refreshPlaces } from '../refresh/run.ts';
import { makeWorkbench } from '../workbench/make.ts';

/** One council's extracts through the page and through a refresh, in milliseconds; `longest` is a task of the main thread. */
export interface WorkbenchRun {
  months: number;
  refresh: number;
  /** From the drop, and from the click that asks for a check. */
  page: { overview: number; findings: number; scorecard: number; longest: number };
  bytes: number;
}

const patience = { timeout: 600_000 };

/**
 * Checks the extracts of Middlesbrough that lie in a folder of the sample, once by a refresh and once in the page, which is
 * made for it.
 */
export async function benchWorkbench(sample: string, months: readonly string[], room: string): Promise<WorkbenchRun> {
  const council = path.join(room, 'council');
  for (const month of months) {
    const from = path.join(sample, month, 'middlesbrough');
    cpSync(from, path.join(council, 'extracts', month, 'middlesbrough'), { recursive: true });
  }
  writeFileSync(path.join(council, 'settings.yaml'), readFileSync('data/settings.yaml'));
  const { file, bytes } = await makeWorkbench(path.join(room, 'dist-workbench'));
  const page = await inPage(file, council);
  const start = performance.now();
  const options = { ...refreshPlaces(council), effects: 'few' as const, cache: false };
  await refresh(options, { progress: takeSteps, output: { log: () => {} } });
  return { months: months.length, refresh: performance.now() - start, page, bytes };
}

async function inPage(file: string, council: string): Promise<WorkbenchRun['page']> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await (await browser.newContext({ offline: true })).newPage();
    await page.addInitScript(watchTasks);
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('#works:not([hidden])', patience);
    const dropped = performance.now();
    await page.setInputFiles('#choose-folder', council);
    await page.waitForSelector('#go:not([disabled])', patience);
    const overview = performance.now() - dropped;
    const asked = performance.now();
    await page.click('#go');
    await page.waitForSelector('#list .cause', patience);
    const findings = performance.now() - asked;
    await page.waitForSelector('#cards .row', patience);
    const scorecard = performance.now() - asked;
    return { overview, findings, scorecard, longest: await longestTask(page) };
  } finally {
    await browser.close();
  }
}

/** Remembers the longest task of the main thread, from the start of the page on. */
function watchTasks(): void {
  const seen = { longest: 0 };
  Object.assign(globalThis, { tasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { tasks: { longest: number } }).tasks.longest);
}
