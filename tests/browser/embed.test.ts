import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { sharedSite } from './built-site.ts';

const at = inBrowser(sharedSite);

describe('a page of somebody else', () => {
  it('shows a chart in a frame as tall as its code says, also without JavaScript, and no other page of the site', async () => {
    const html = ['embed', 'measures']
      .map(
        (place) =>
          `<iframe name="${place}" src="${new URL(`/${place}/cla_rate/`, at.site.url)}" width="600" height="720"></iframe>`,
      )
      .join('');
    const other = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(html)).listen(0);
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const frame = page.frame('embed') ?? expect.fail('no frame');
      expect(await frame.getByRole('img', { name: /per 10,000/ }).count()).toBe(1);
      const link = frame.getByRole('link', { name: 'The whole page, with every figure' });
      expect(await link.getAttribute('target')).toBe('_top');
      expect(await frame.locator('main').textContent()).toMatch(
        /Source: corporate parenting scorecard of Middlesbrough/,
      );
      // Where it stands in the frame, whose border is two pixels wide.
      const end = await link.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(end).toBeLessThan(720);
      const refused = page.frame('measures')?.url() ?? '';
      expect(refused).not.toContain('/measures/');
    } finally {
      await context.close();
      other.close();
    }
  });
});
