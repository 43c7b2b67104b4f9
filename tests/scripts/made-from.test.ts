import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { unlessMadeFrom } from '#scripts/cli/made-from.ts';

let root = '';
let before = '';
beforeEach(() => {
  before = process.cwd();
  root = mkdtempSync(path.join(os.tmpdir(), 'made-'));
  process.chdir(root);
  mkdirSync('input');
  writeFileSync('input/a.csv', 'one');
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

describe('work that is left out when nothing has changed', () => {
  const key = () => contentHash(['input']);
  const work = async () => undefined;

  it('is done once for the same content', async () => {
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
    expect(await unlessMadeFrom('site', key, work)).toBe(false);
  });

  it('is done again when a file changes, is added or is renamed', async () => {
    await unlessMadeFrom('site', key, work);
    writeFileSync('input/a.csv', 'two');
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
    writeFileSync('input/b.csv', '');
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
    renameSync('input/b.csv', 'input/c.csv');
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
  });

  it('is done again after it failed', async () => {
    const fails = () => Promise.reject(new Error('half way'));
    await expect(unlessMadeFrom('site', key, fails)).rejects.toThrow('half way');
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
  });

  it('is done again when what is remembered cannot be read', async () => {
    await unlessMadeFrom('site', key, work);
    writeFileSync('.cache/made-from.json', '{ half');
    expect(await unlessMadeFrom('site', key, work)).toBe(true);
  });
});
