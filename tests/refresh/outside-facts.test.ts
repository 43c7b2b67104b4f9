import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { outsideFacts } from '#src/refresh/outside-facts.ts';

const places = { outside: 'tests/fixtures/outside', benchmarks: 'data/benchmarks' };
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
});

describe('facts from outside', () => {
  it('are, for real children, what papers and the department printed', async () => {
    const facts = await outsideFacts(nodeFiles, false, catalogue, places);
    const count = (end: string, category = '') =>
      facts
        .filter((fact) => fact.measure === 'cla_count' && fact.authority === 'E06000002' && fact.periodEnd === end)
        .filter((fact) => fact.category === category)
        .map(({ numerator }) => numerator);
    expect(count('2022-03-31')).toEqual([502]);
    expect(count('2021-12-31', 'girls')).toEqual([231]);
    expect(new Set(facts.map(({ authority }) => authority)).size).toBe(5);
  });

  it('are, for the sample, only what is marked as about it', async () => {
    const facts = await outsideFacts(nodeFiles, true, catalogue, places);
    expect(facts.map(({ numerator }) => numerator)).toEqual([240]);
  });

  it('are none where there is no folder', async () => {
    const nowhere = { outside: 'nowhere', benchmarks: 'nowhere' };
    expect(await outsideFacts(nodeFiles, false, catalogue, nowhere)).toEqual([]);
  });

  it('are shipped without a fault', async () => {
    expect(await outsideFacts(nodeFiles, true, catalogue)).toEqual([]);
  });

  it('stop everything where a row is wrong, by file and line', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'outside-'));
    writeFileSync(path.join(outside, 'foi.csv'), 'measure,count\n');
    await expect(outsideFacts(nodeFiles, false, catalogue, { ...places, outside })).rejects.toThrow(
      /foi\.csv:1: .*Nothing was written/s,
    );
    rmSync(outside, { recursive: true });
  });
});
