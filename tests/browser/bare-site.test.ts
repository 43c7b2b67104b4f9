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

  it('has no page of a measure without any number: one list says why, and what would bring it', async () => {
    for (const id of ['pep_percent', 'seen_alone_percent'])
      expect((await fetch(new URL(`/measures/${id}/`, at.site.url))).status).toBe(404);
    const text = await textOf('/not-reported/');
    expect(text).toContain('Children with an up-to-date personal education plan *');
    expect(text).toContain('Children seen alone in the month *');
    expect(text).toContain('Every figure of these is hidden');
    expect(text).toContain('The files say too little');
    const { measures } = await (await fetch(new URL('/measures.json', at.site.url))).json();
    const pages = new Map(measures.map(({ id, page }: { id: string; page: string }) => [id, page]));
    expect(pages.get('pep_percent')).toBe('/not-reported/#pep_percent');
    expect(pages.get('health_assessment_percent')).toBe('/measures/health_assessment_percent/');
  });

  it('says in one line that no meeting is on record', async () => {
    const text = await textOf('/');
    expect(text).toContain('No meeting, question or date is on record yet.');
    expect(text).not.toMatch(/Questions still open|The last meeting|The next meeting/);
  });
});
