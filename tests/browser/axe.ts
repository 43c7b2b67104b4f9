import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA and what axe counts as good practice besides. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds wrong on a page as it stands, by the tags or rules given: each rule with the elements that break it. axe is
 * brought into a page once; only what is wrong comes back, which is much quicker than all that is right besides.
 */
export async function faultsOf(
  page: Page,
  runOnly: { type: 'rule' | 'tag'; values: readonly string[] } = { type: 'tag', values: standards },
): Promise<[string, string[]][]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }): [string, string[]] => [id, nodes.map(({ html }) => html)]);
  }, runOnly);
}
