import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMeasures } from '#folders';
import { siteTargets, siteVariables } from '#scripts/cli/site-options.ts';
import { refreshPlaces } from '#scripts/refresh/run.ts';
import { sitePaths } from '#site';

const root = mkdtempSync(join(tmpdir(), 'council-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const product = readFileSync('data/measures/our-children/cla_count.md', 'utf8');
const own = join(root, 'measures');
mkdirSync(join(own, 'our-children'), { recursive: true });

describe("a council's own folder", () => {
  it('is where a refresh reads and writes all but the measures that come with the product', () => {
    const { measures, edition, ...places } = refreshPlaces(root);
    expect([measures, edition]).toEqual(['data/measures', 'public']);
    for (const place of Object.values(places)) expect(resolve(String(place)).startsWith(root)).toBe(true);
    expect(refreshPlaces('data').ownMeasures).toBeUndefined();
  });

  it('is where a site is read from and built into, but for what an option names', () => {
    const told = siteVariables({ data: root, out: 'elsewhere', published: 'figures' }, 'board');
    expect(siteTargets(told, 'board')).toEqual({ out: 'elsewhere', deploy: join(root, 'deploy-board') });
    const paths = sitePaths(told, process.cwd());
    expect(paths).toMatchObject({
      edition: 'board',
      settings: join(root, 'settings.yaml'),
      ownMeasures: own,
      published: resolve('figures', 'board'),
    });
    expect(sitePaths({ DATA_DIR: root }, process.cwd())).toMatchObject({
      published: join(root, 'published', 'public'),
      commentary: join(root, 'commentary'),
      meetings: join(root, 'meetings'),
      printed: join(root, 'printed'),
    });
    expect(siteTargets({}, 'public')).toEqual({ out: 'dist', deploy: 'deploy' });
    expect(sitePaths({}, process.cwd()).ownMeasures).toBeUndefined();
  });

  it('may hold measures of its own, beside the product’s', async () => {
    const before = await readMeasures('data/measures', own);
    writeFileSync(join(own, 'our-children', 'own_count.md'), product.replaceAll('cla_count', 'own_count'));
    const { measures } = await readMeasures('data/measures', own);
    expect(measures.length).toBe(before.measures.length + 1);
    expect(measures.at(-1)?.id).toBe('own_count');
    expect((await readMeasures('data/measures', 'data/measures')).measures.length).toBe(before.measures.length);
    expect((await readMeasures('data/measures', join(root, 'nowhere'))).measures.length).toBe(before.measures.length);
  });

  it('may not define a measure of the product again', async () => {
    writeFileSync(join(own, 'our-children', 'cla_count.md'), product);
    await expect(readMeasures('data/measures', own)).rejects.toThrow(/has the id cla_count too/);
  });
});
