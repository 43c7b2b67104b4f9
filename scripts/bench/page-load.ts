import { type Browser, chromium } from 'playwright-core';
import { serveCompressed } from './gzip-server.ts';

/** How a page is loaded: limits on the network and the processor. */
export interface LoadProfile {
  name: string;
  /** Milliseconds of each round trip, bytes a second, and how many times slower the processor is; null for no limit. */
  limits: { latency: number; download: number; processor: number } | null;
}

/** Lighthouse's mobile preset: 1.6 Mbit/s, 150 ms, a processor four times slower. */
export const profiles: readonly LoadProfile[] = [
  { name: 'unthrottled', limits: null },
  { name: 'slow 4G', limits: { latency: 150, download: (1.6 * 1024 * 1024) / 8, processor: 4 } },
];

/** What one load took, in milliseconds from the start of navigation; bytes are compressed. */
export interface PageLoad {
  bytes: number;
  chart: number;
  largestPaint: number;
  shift: number;
}

declare global {
  interface Window {
    seen: { chart: number; paint: number; largest: number; shift: number };
  }
}

/** Observes a page from the start: the first frame with a drawn chart, its largest paint, and layout shifts. */
function watch(): void {
  const seen = { chart: 0, paint: 0, largest: 0, shift: 0 };
  window.seen = seen;
  const on = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.paint = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  on('layout-shift', ({ value }) => {
    seen.shift += value ?? 0;
  });
  const look = (): void => {
    const drawn = [...document.querySelectorAll('svg')].some((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return width >= 200 && height >= 80 && svg.querySelector('path') !== null;
    });
    if (drawn) seen.chart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Loads the same page of several folders several times each, in turn, so that whatever else the machine does slows all
 * of them alike. Every load has a browser context of its own with nothing cached; the first load of each is not
 * counted.
 */
export async function loadPages(
  folders: readonly string[],
  page: string,
  { limits }: LoadProfile,
  runs: number,
): Promise<PageLoad[][]> {
  const servers = await Promise.all(folders.map(serveCompressed));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const loads = servers.map((): PageLoad[] => []);
    for (let run = 0; run <= runs; run += 1) {
      for (const [at, server] of servers.entries()) loads[at]?.push(await loadOnce(browser, server, page, limits));
    }
    return loads.map((ofFolder) => ofFolder.slice(1));
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

async function loadOnce(
  browser: Browser,
  server: Awaited<ReturnType<typeof serveCompressed>>,
  path: string,
  limits: LoadProfile['limits'],
): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  if (limits !== null) {
    const session = await context.newCDPSession(page);
    const { latency, download, processor } = limits;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: download,
      uploadThroughput: download,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  }
  server.reset();
  await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.seen.chart > 0 && window.seen.largest > 0);
  const { chart, paint, largest, shift } = await page.evaluate(() => window.seen);
  await context.close();
  return { bytes: server.sent(), chart: Math.max(chart, paint), largestPaint: largest, shift };
}
