import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartSvg, type Scene, sceneOf, wideChart } from '#charts';
import { launchBrowser } from '../browser/browser.ts';
import { chartOf } from './chart-fixture.ts';

const root = join(import.meta.dirname, '..', '..', 'src');
const script = stripTypeScriptTypes(readFileSync(join(root, 'charts', 'read-points.ts'), 'utf8'));
const style = readFileSync(join(root, 'styles', 'charts.css'), 'utf8');
const chart = {
  ...chartOf([642, null, 702, 560]),
  others: [{ name: 'England', style: 'england' as const, points: [{ on: '2022-05-31', value: 600 }] }],
};
const svg = chartSvg(sceneOf(chart, wideChart) as Scene, chart, 'trend');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.setContent(`<style>${style}</style><figure class="chart"><div class="drawing">${svg}</div></figure>`);
  await page.addScriptTag({ content: script, type: 'module' });
});

afterAll(() => browser?.close());

describe('a chart with its script', () => {
  const words = () => page.locator('.chart-reader-words');
  const slider = () => page.getByRole('slider', { name: 'Points of the chart: A <title> & more' });

  it('is stepped through by keys from our newest figure on, hidden ones left out, others last', async () => {
    await page.keyboard.press('Tab');
    const heard = [await slider().getAttribute('aria-valuetext')];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'End', 'Home', 'ArrowRight']) {
      await page.keyboard.press(key);
      heard.push(await slider().getAttribute('aria-valuetext'));
    }
    const [first, second, newest] = ['Apr 2022: 642', 'Jun 2022: 702', 'Jul 2022: 560'];
    expect(heard).toEqual([newest, second, first, first, 'England, May 2022: 600', first, second]);
    expect(await words().textContent()).toBe(second);
    expect(await words().isVisible()).toBe(true);
  });

  it('is still an image with its name, and its read-out goes away by Escape', async () => {
    await page.keyboard.press('Escape');
    expect(await words().isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: /^A <title> & more/ }).count()).toBe(1);
  });

  it('shows the figure nearest to a pointer, inside the picture, and takes no room', async () => {
    const box = await page.locator('.drawing').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
    expect(await words().textContent()).toBe('Apr 2022: 642');
    const said = await words().boundingBox();
    expect(said?.x).toBeGreaterThanOrEqual(box?.x ?? 0);
    expect(box?.height).toBe((await page.locator('.drawing > svg').boundingBox())?.height);
  });
});

describe('the script of charts', () => {
  it('weighs less than 4.5 kB, since every page with a chart loads it', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(4500);
  });
});
