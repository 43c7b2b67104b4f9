import { describe, expect, it } from 'vitest';
import { inBrowser } from './browser.ts';
import { siteOfCouncilAlone } from './built-site.ts';

const at = inBrowser(siteOfCouncilAlone);

const textOf = (path: string): Promise<string> =>
  at.visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    return page.locator('main').innerText();
  });

describe('the site of a council alone', () => {
  it('says that there is nothing to compare with', async () => {
    expect(await textOf('/compare/')).toContain('Nothing to compare yet');
  });

  it('shows a measure without target and comparators, and says that no target is set', async () => {
    const text = await textOf('/measures/health_assessment_percent/');
    expect(text).toContain('No target is set.');
    expect(text).not.toMatch(/How others compare|What officers say/);
  });

  it('has no page of a consortium', async () => {
    expect((await fetch(new URL('/consortium/atv/', at.site.url))).status).toBe(404);
  });

  it('has no page of what papers printed, and no link to one', async () => {
    expect((await fetch(new URL('/papers/', at.site.url))).status).toBe(404);
    for (const path of ['/', '/meetings/', '/data-quality/'])
      expect(await (await fetch(new URL(path, at.site.url))).text(), path).not.toContain('href="/papers/"');
  });

  it('says of a measure without any number why there is none, and offers no drawing of it', async () => {
    expect(await textOf('/measures/seen_alone_percent/')).toContain('There is no number to draw');
    const file = (kind: string) =>
      fetch(new URL(`/measures/seen_alone_percent/middlesbrough-seen-alone-percent-2022-07.${kind}`, at.site.url));
    expect((await file('png')).status).toBe(404);
    const csv = await (await file('csv')).text();
    expect(csv).toContain(',c,hidden so that nobody can be recognised,');
  });

  it('has no page of a measure that was never published: the catalogue alone says what would bring it', async () => {
    expect((await fetch(new URL('/measures/pep_percent/', at.site.url))).status).toBe(404);
    const text = await textOf('/catalogue/');
    const [, notCollected = ''] = text.split('No file that has come so far brings a figure of these measures');
    expect(notCollected).toContain('Children with an up-to-date personal education plan');
    expect(notCollected).toContain('Worked out from: SSDA903 return, episodes.');
    const { measures } = await (await fetch(new URL('/measures.json', at.site.url))).json();
    const pages = new Map(measures.map(({ id, page }: { id: string; page: string }) => [id, page]));
    expect(pages.get('pep_percent')).toBe('/catalogue/#pep_percent');
    expect(pages.get('health_assessment_percent')).toBe('/measures/health_assessment_percent/');
  });

  it('says in one line that no meeting is on record', async () => {
    const text = await textOf('/');
    expect(text).toContain('No meeting, question or date is on record yet.');
    expect(text).not.toMatch(/Questions still open|The last meeting|The next meeting/);
  });
});
