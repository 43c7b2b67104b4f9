import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf, lowContrastIn } from './axe.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
let passed: Set<string>;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());
beforeEach(async () => {
  passed = new Set();
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
});

const fine = '.a { color: #000; background: #fff }';
const both = '<main><p class="a">first</p><p class="b">second</p></main>';

function show(body: string, style = ''): Promise<void> {
  return page.setContent(
    `<!doctype html><html lang="en"><title>t</title><style>${fine} ${style}</style>${body}</html>`,
  );
}

/** What is found by its words, also when axe is asked about everything, which must be the same. */
async function found(): Promise<string[]> {
  const low = await lowContrastIn(page, passed);
  expect(
    (await faultsOf(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })).flatMap(
      ([, elements]) => elements,
    ),
  ).toEqual(low);
  return low.map((html) => html.replace(/<[^>]*>/g, ''));
}

describe('text with too little contrast', () => {
  it.each([
    ['in dark', { colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    ['in forced colours', { forcedColors: 'active' }, '(forced-colors: active)'],
    ['in print', { media: 'print' }, 'print'],
  ] as const)('is found where only %s it has', async (_, media, query) => {
    await show(both, `@media ${query} { .b { color: #777; background: #888; forced-color-adjust: none } }`);
    expect(await found()).toEqual([]);
    await page.emulateMedia(media);
    expect(await found()).toEqual(['second']);
  });

  it('is found where only a narrow page shows it or gives it its colours, in dark', async () => {
    const narrow = '.c { display: none } @media (width < 600px) and (prefers-color-scheme: dark)';
    await show(`${both}<p class="c">third</p>`, `${narrow} { .b, .c { display: block; color: #ccc } }`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await found()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await found()).toEqual(['second', 'third']);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it.each([
    ['it has another colour', '<p style="color: #ccc">second</p>'],
    ['it is smaller', '<p style="color: #888; font-size: 14px">second</p>'],
    ['it is no longer bold', '<p style="color: #888; font-size: 20px; font-weight: 400">second</p>'],
    ['what it stands in has another colour', '<div style="background: #222"><div><p>second</p></div></div>'],
    ['what it stands in is faint', '<div style="opacity: 0.3"><div><p>second</p></div></div>'],
    ['it lies over something else', '<div style="background: #111; height: 9em"></div><p class="over">second</p>'],
  ])('is found on a later page where %s', async (_, second) => {
    const large =
      '<p style="color: #888; font-size: 30px">large</p><p style="color: #888; font-size: 20px; font-weight: 700">bold</p>';
    const over = '.over { position: absolute; top: 5em; margin: 0; left: 2em }';
    await show(`<p>first</p><div><div><p>first</p></div></div>${large}<p class="over">first</p>`, over);
    expect(await found()).toEqual([]);
    await show(second, over);
    expect(await found()).toEqual(['second']);
  });

  it('is found on each page anew, and in each of those that look the same', async () => {
    for (const _ of ['one page', 'another page']) {
      await show('<p style="color: #ccc">first</p><p style="color: #ccc">second</p>');
      expect(await found()).toEqual(['first', 'second']);
    }
  });

  it.each([
    ['was hidden', '<p style="clip-path: inset(50%)">first</p>', '<p>second</p>'],
    ['was one letter, of which axe is not sure', '<p>1</p>', '<p>second</p>'],
    ['belonged to what is disabled', '<label>1st<input disabled></label>', '<label>second<input></label>'],
  ])('is found where what looked the same %s', async (_, first, second) => {
    const faint = 'p, label { color: #ccc }';
    await show(first, faint);
    expect(await found()).toEqual([]);
    await show(second, faint);
    expect(await found()).toEqual(['second']);
  });
});

describe('axe', () => {
  it('is asked about text that looks the same once', async () => {
    await show(both);
    await found();
    await show('<p class="a">third</p>');
    await page.evaluate(() => Object.assign(globalThis, { axe: null }));
    await expect(lowContrastIn(page, passed)).rejects.toThrow();
    await show(both);
    await page.evaluate(() => Object.assign(globalThis, { axe: null }));
    expect(await lowContrastIn(page, passed)).toEqual([]);
  });
});
