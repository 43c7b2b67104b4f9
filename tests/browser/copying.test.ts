import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);
const page = '/measures/cla_rate/';
const allowed: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What lies on the clipboard, by its type; of a picture how many pixels wide and high it is. */
function clipboard(on: Page): Promise<Record<string, string>> {
  return on.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) return {};
    const all = item.types.map(async (type) => {
      const blob = await item.getType(type);
      if (type !== 'image/png') return [type, await blob.text()];
      const { width, height } = await createImageBitmap(blob);
      return [type, `${width} x ${height}`];
    });
    return Object.fromEntries(await Promise.all(all));
  });
}

/** Presses a button with the keyboard alone, and answers what is said of it then. */
async function press(on: Page, name: string | RegExp): Promise<string> {
  const button = on.getByRole('button', { name }).first();
  await button.focus();
  await on.keyboard.press('Enter');
  const said = on.locator('[role=status]:not(:empty)').last();
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

const refuse = (on: Page) =>
  on.addInitScript(() => {
    const no = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: no, writeText: no });
  });

describe('the buttons that copy', () => {
  it('are none without JavaScript, and the page is whole', async () => {
    await at.visit(page, { javaScriptEnabled: false }, async (on) => {
      expect(await on.getByRole('button').count()).toBe(0);
      expect(await on.getByText('picture for a report (PNG)').count()).toBeGreaterThan(1);
    });
  });

  it('copy the picture of a chart, as it can be saved', async () => {
    await at.visit(page, allowed, async (on, { complaints }) => {
      expect(await press(on, 'Copy the picture')).toBe('The picture is copied. Put it into a document or a slide.');
      expect((await clipboard(on))['image/png']).toMatch(/^1260 x \d+$/);
      expect(complaints).toEqual([]);
    });
  });

  it('copy what a chart shows in words', async () => {
    await at.visit(page, allowed, async (on) => {
      expect(await press(on, 'Copy the words')).toBe('The text is copied.');
      const { 'text/plain': text = '' } = await clipboard(on);
      expect(text).toMatch(/^Line chart of .*Middlesbrough/);
      expect(text).not.toMatch(/[Tt]he table/);
    });
  });

  it('copy a table with what it is of and where it stands, as a table and as text set apart by tabs', async () => {
    await at.visit('/measures/cla_count/', allowed, async (on) => {
      expect(await press(on, /^Copy the table: Children in our care by home/)).toMatch(/^The table is copied/);
      const { 'text/html': html = '', 'text/plain': text = '' } = await clipboard(on);
      const lines = text.split('\n');
      expect(lines[0]).toMatch(/^Children in our care by home, on 31 July 2022$/);
      expect(lines.at(-1)).toMatch(/^Source: Children in our care.*\/measures\/cla_count\/$/);
      expect(lines).toContainEqual(
        expect.stringMatching(/^secure\tc hidden so that nobody can be recognised\tCannot be compared/),
      );
      expect(lines.join()).not.toMatch(/[▲▼]/);
      expect(new Set(lines.slice(1, -1).map((line) => line.split('\t').length)).size).toBe(1);
      expect(html).toMatch(/<th scope="row">secure<\/th>\s*<td>c hidden so that/);
      expect(html).not.toMatch(/class=|data-|<svg|style=/);
    });
  });

  it('set apart in a table what its caption says besides, and leave that out of their names', async () => {
    await at.visit('/measures/cla_count/', allowed, async (on) => {
      const name = /^Copy the table: Latest figure of each council, .*, the same time for each$/;
      expect(await press(on, name)).toMatch(/^The table is copied/);
      const { 'text/html': html = '', 'text/plain': text = '' } = await clipboard(on);
      expect(text.split('\n')[0]).toMatch(/, the same time for each \(made up\)$/);
      expect(html).toMatch(/<caption>[^<]*, the same time for each \(made up\)<\/caption>/);
    });
    await at.visit(page, allowed, async (on) => {
      await on.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      expect(await press(on, /^Copy the table: Statistical neighbours, most like us first$/)).toMatch(/^The table/);
      const { 'text/plain': text = '' } = await clipboard(on);
      expect(text.split('\n')[0]).toMatch(/^Statistical neighbours, most like us first\. All of these/);
    });
  });

  it('are called after what they copy: no two of a page by the same name', async () => {
    for (const path of [page, '/measures/cla_count/']) {
      await at.visit(path, allowed, async (on) => {
        const buttons = on.locator('button.copy');
        await buttons.first().waitFor();
        const names = await buttons.evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent));
        const shown = await buttons.allTextContents();
        expect(names.length).toBeGreaterThan(4);
        expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
        for (const [at, name] of names.entries()) expect(name?.startsWith(shown[at] as string)).toBe(true);
      });
    }
  });

  it('say what to do instead where the browser refuses', async () => {
    const context = await at.browser.newContext();
    const on = await context.newPage();
    await refuse(on);
    await on.goto(new URL(page, at.site.url).href);
    expect(await press(on, 'Copy the picture')).toMatch(/Save it with the link “picture for a report” instead\.$/);
    expect(await press(on, 'Copy the words')).toMatch(/Select this text and press (?:Ctrl\+C|⌘C): Line chart of /);
    const table = on.getByRole('button', { name: /^Copy the table: .*, Middlesbrough$/ }).first();
    await table.focus();
    await on.keyboard.press('Enter');
    await expect.poll(() => on.evaluate(() => getSelection()?.toString() ?? '')).toContain('31 July 2022');
    expect(await on.locator('[role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/The table is selected/),
    );
    await context.close();
  });

  it('copy code that shows the chart from wherever it is put', async () => {
    await at.visit(page, allowed, async (on) => {
      await press(on, 'Copy the code');
      const { 'text/plain': code = '' } = await clipboard(on);
      expect(code).toMatch(
        /^<iframe src="http:\/\/[^"]+\/embed\/cla_rate\/" title="[^"]+" width="100%" height="880" loading="lazy"><\/iframe>$/,
      );
      const address = /src="([^"]+)"/.exec(code)?.[1] as string;
      expect((await fetch(address)).status).toBe(200);
    });
  });
});
