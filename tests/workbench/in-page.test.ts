import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lstat, mount, readdir, readFile } from '#scripts/workbench/in-page/fs-promises.ts';
import { dirname, extname, isAbsolute, join, relative, resolve } from '#scripts/workbench/in-page/path.ts';
import { MemoryFolder } from '#src/workbench/memory-folder.ts';

const inPage = { dirname, extname, isAbsolute, join, relative, resolve };

describe('paths in a page', () => {
  it.each([
    ['join', ['a', 'b', '..', 'c.csv']],
    ['join', ['a/b', './c']],
    ['join', ['.', '.']],
    ['resolve', ['/', 'a', '..', 'b']],
    ['resolve', ['/x', '/a/b', 'c']],
    ['relative', ['/', '/a/b']],
    ['relative', ['/a', '/a/b/c']],
    ['isAbsolute', ['/a']],
    ['isAbsolute', ['a']],
    ['dirname', ['a/b/c.csv']],
    ['dirname', ['settings.yaml']],
    ['extname', ['a/b.c/d.PDF']],
    ['extname', ['a/.hidden']],
    ['extname', ['a/b']],
  ] as const)('%s(%j) is what it is on a machine', (name, given) => {
    const [here, there] = [inPage[name], path.posix[name]] as ((...parts: string[]) => unknown)[];
    expect(here?.(...given)).toBe(there?.(...given));
  });
});

describe('files in a page', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'in-page-'));
  const files = { 'a/b/c.md': 'c\n', 'a/d.md': '\uFEFFd', 'e.md': 'é' };

  beforeAll(() => {
    const folder = new MemoryFolder();
    for (const [name, text] of Object.entries(files)) {
      folder.set(`/root/${name}`, text);
      mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    mount(folder);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are listed and read as on a machine', async () => {
    for (const options of [{}, { recursive: true }]) {
      expect((await readdir('/root', options)).sort()).toEqual((await nodeFiles.readdir(root, options)).sort());
    }
    for (const name of Object.keys(files)) {
      expect(await readFile(`/root/${name}`, 'utf8')).toBe(await nodeFiles.readFile(path.join(root, name), 'utf8'));
      const bytes = new Uint8Array(await nodeFiles.readFile(path.join(root, name)));
      expect(await readFile(`/root/${name}`)).toEqual(bytes);
      expect((await lstat(`/root/${name}`)).isFile()).toBe(true);
    }
    expect((await lstat('/root/a')).isFile()).toBe(false);
  });

  it.each([() => readFile('/root/none', 'utf8'), () => readdir('/root/none'), () => lstat('/root/none')])(
    'say as a machine does that there is nothing',
    async (ask) => {
      await expect(ask()).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
