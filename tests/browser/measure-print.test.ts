import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measurePages } from '#tests/audit/site/repetition.ts';
import { builtSampleThen } from '#tests/fixtures/sample/site.ts';
import { nightly } from '#tests/nightly.ts';
import { inBrowser } from './browser.ts';

const root = join(await builtSampleThen('2022-07'), 'site');
const at = inBrowser(async () => ({ root, base: '', remove: () => undefined }));

/** The pages of measures with most on them, longest first; by night all. */
const longest = measurePages(root)
  .toSorted(([, one], [, other]) => other.length - one.length)
  .map(([id]) => id);
const tried = [...longest.slice(0, 10), ...nightly(...longest.slice(10))];

/** On how many sheets a page is printed. */
const sheetsOf = (path: string) =>
  at.visit(path, { viewport: { width: 768, height: 1024 } }, async (page) => {
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    return printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  });

it('the overview of the sample takes two sheets on paper at most', async () => {
  expect(await sheetsOf('/')).toBeLessThanOrEqual(2);
});

describe('the page of a measure on paper', () => {
  it.each(tried)('takes two sheets at most: %s', async (id) => {
    expect(await sheetsOf(`/measures/${id}/`)).toBeLessThanOrEqual(2);
  });

  it('shows no query, no other period and no address of the page, and says what it leaves out', async () => {
    await at.visit('/measures/adoption_a10_days/', { viewport: { width: 768, height: 1024 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['pre', '#workings', '#quality', '#address', '#period-rolling36', '.contents', '.downloads'])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      for (const kept of ['h1', '.key-figure', '#figures', '#questions, #ask', '.left-out'])
        expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('#workings').isVisible()).toBe(true);
      expect(await page.locator('.left-out').isVisible()).toBe(false);
    });
  });
});
