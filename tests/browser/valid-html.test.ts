import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import rules from '../../.htmlvalidate.mjs';
import { type BuiltSite, madeOf, pagesOf, sharedSite } from './built-site.ts';

const rulesFile = join(import.meta.dirname, '..', '..', '.htmlvalidate.mjs');
const checker = new HtmlValidate(new StaticConfigLoader(rules));
let sites: Record<string, BuiltSite>;

beforeAll(async () => {
  sites = { public: await sharedSite(), board: await sharedSite('board', { edition: 'board' }) };
}, 600_000);

const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
const htmlOf = (site: BuiltSite, path: string) => readFileSync(join(site.root, fileOf(path)), 'utf8');

/** What is wrong with a page's HTML, each as its rule and what it says. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** The same of every page of a site, by its path: worked out once while site, rules and checker stay as they are. */
function faultsByPage(site: BuiltSite): Promise<[string, string[]][]> {
  const asks = [madeOf(site.root), readFileSync(rulesFile, 'utf8')];
  return keptRun({ name: 'html-faults', asks, by: import.meta.filename }, async () => {
    const found: [string, string[]][] = [];
    for (const path of pagesOf(site.root)) found.push([path, await faultsOf(htmlOf(site, path))]);
    return found;
  });
}

describe('the HTML of every page', () => {
  it.each(['public', 'board'])(
    'is valid in the %s edition',
    async (edition) => {
      const site = sites[edition] as BuiltSite;
      const paths = pagesOf(site.root);
      expect(paths).toContain('/consortium/atv/');
      const found = await faultsByPage(site);
      expect(found.map(([path]) => path)).toEqual(paths);
      for (const [path, faults] of found) expect(faults, path).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['a block in a paragraph', '<p>', '<p><div>x</div>', /close-order|element-permitted-content/],
    [
      'an item without its list',
      '<main',
      '<main><li>x</li><main',
      /element-permitted-parent|element-permitted-content/,
    ],
    ['a role that a cell has of itself', '<td class="number">', '<td role="cell" class="number">', /no-redundant-role/],
    ['an id that stands twice', '<main ', '<p id="main"></p><main ', /no-dup-id/],
    ['a picture without words', '<main ', '<img src="/favicon.svg"><main ', /wcag\/h37/],
  ])('would be found with %s', async (_, from, to, rule) => {
    const html = htmlOf(sites.public as BuiltSite, '/consortium/atv/');
    expect(html).toContain(from);
    expect((await faultsOf(html.replace(from, to))).join('\n')).toMatch(rule);
  });
});
