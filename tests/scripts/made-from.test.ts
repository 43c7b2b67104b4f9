import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { unlessMadeFrom } from '#scripts/cli/made-from.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'made-'));
  mkdirSync(at('input'));
  writeFileSync(at('input/a.csv'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (place: string) => path.join(root, place);

describe('work that is left out when nothing has changed', () => {
  const work = async () => undefined;
  const unlessMade = (what: () => Promise<unknown> = work) =>
    unlessMadeFrom('site', () => contentHash([at('input')]), what, at('.cache/made-from.json'));

  it('is done once for the same content', async () => {
    expect(await unlessMade()).toBe(true);
    expect(await unlessMade()).toBe(false);
  });

  it('is done again when a file changes, is added or is renamed', async () => {
    await unlessMade();
    writeFileSync(at('input/a.csv'), 'two');
    expect(await unlessMade()).toBe(true);
    writeFileSync(at('input/b.csv'), '');
    expect(await unlessMade()).toBe(true);
    renameSync(at('input/b.csv'), at('input/c.csv'));
    expect(await unlessMade()).toBe(true);
  });

  it('is done again after it failed', async () => {
    const fails = () => Promise.reject(new Error('half way'));
    await expect(unlessMade(fails)).rejects.toThrow('half way');
    expect(await unlessMade()).toBe(true);
  });

  it('is done again when what is remembered cannot be read', async () => {
    await unlessMade();
    writeFileSync(at('.cache/made-from.json'), '{ half');
    expect(await unlessMade()).toBe(true);
  });
});
