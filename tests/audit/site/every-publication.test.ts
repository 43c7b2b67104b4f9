import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samplePublications } from '#sample';
import { strangePictures } from '#scripts/audit/pictures.ts';
import { builtSite } from '#scripts/audit/site.ts';
import { sitePaths } from '#site';
import { readBack } from '#site-audit';
import { buildSite } from '#tests/browser/built-site.ts';
import { writeSampleThen } from '#tests/fixtures/sample/publication.ts';

/** What speaks against the sample's site, built as it was when a month's publication was the newest, and read back. */
async function problemsOf(month: string): Promise<unknown[]> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'publication-'));
  const out = join(folder, 'site');
  try {
    const then = writeSampleThen(folder, month);
    await buildSite({ ...then, SITE_OUT: out, SITE_DEPLOY: join(folder, 'deploy') });
    const site = await builtSite(out, undefined, sitePaths({ ...then }, process.cwd()));
    const { problems, pictures, pages } = readBack(site);
    expect(pages).toBeGreaterThan(100);
    return [...problems, ...(await strangePictures(out, pictures))];
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

// The attack on its figures is left out: it takes longest, and the refresh that published them made it.
describe('the site of the sample says what its figures say, whichever publication is the newest', () => {
  it('among them ends of quarters, at which a month and a year end together', () => {
    expect(samplePublications).toEqual(expect.arrayContaining(['2022-03', '2022-06']));
  });

  it.each(samplePublications)('%s', { timeout: 120_000 }, async (month) => {
    expect(await problemsOf(month)).toEqual([]);
  });
});
