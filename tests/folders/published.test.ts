import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderError, readPublished, readVouched } from '#folders';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { loadPublished } from '#site';
import { publishedBefore } from '#src/refresh/published-before.ts';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let published: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
  published = (
    await writeSiteFixture(folder, 'public', undefined, { hidden: true, bound: { atLeast: null, atMost: 9 } })
  ).PUBLISHED_DIR;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the folder of an edition', () => {
  it('is read with its manifests, oldest first, and the bounds in the rows that they speak of', async () => {
    const read = await readPublished(published);
    expect(read?.manifests.map(({ publication }) => publication.publication)).toEqual(['2022-02', '2022-07']);
    expect(read?.ledgerText).toBe(readFileSync(join(published, 'figures.csv'), 'utf8'));
    expect(read?.ledger.filter(({ bound }) => bound !== undefined)).not.toEqual([]);
    expect(read?.ledger.every(({ bound, symbol }) => bound === undefined || symbol === 'c')).toBe(true);
  });

  it('is none where nothing is published', async () => {
    mkdirSync(join(folder, 'empty'));
    for (const name of ['empty', 'nowhere']) {
      expect(await readPublished(join(folder, name))).toBeNull();
      expect(await readVouched(join(folder, name))).toBeNull();
    }
  });

  it('is refused where it is not as its publications left it, by folder and with what to do', async () => {
    writeFileSync(
      join(published, 'bounds.csv'),
      readFileSync(join(published, 'bounds.csv'), 'utf8').replace(',9', ',8'),
    );
    for (const read of [readPublished, readVouched]) {
      const problem = await read(published).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(FolderError);
      expect((problem as Error).message).toMatch(/^\S+published: bounds\.csv is not .*from version control/);
    }
  });

  it('is the same for refresh and for the site', async () => {
    const read = await readPublished(published);
    const before = await publishedBefore(nodeFiles, published);
    const site = await loadPublished(published);
    expect([before.ledger, site.ledger]).toEqual([read?.ledger, read?.ledger]);
    expect([before.newest?.publication, site.newest]).toEqual(Array(2).fill(read?.manifests.at(-1)?.publication));
    rmSync(join(published, 'figures.csv'));
    await expect(publishedBefore(nodeFiles, published)).rejects.toThrow(
      /figures\.csv is missing.*Nothing was written\.$/,
    );
    await expect(loadPublished(published)).rejects.toThrow(/figures\.csv is missing/);
  });
});
