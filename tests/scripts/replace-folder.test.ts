import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '#scripts/cli/replace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]) => join(folder, ...parts);
function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), dirname(file).split('/')[0] as string);
  }
}
const files = () => readdirSync(at('site'), { recursive: true, encoding: 'utf8' }).toSorted();

describe('a folder that takes the place of another', () => {
  beforeEach(() => write('new/index.html', 'new/measures/one/index.html'));

  it('is all that is there afterwards, and nothing lies beside it', () => {
    write('site/index.html', 'site/measures/two/index.html');
    replaceFolder(at('new'), at('site'));
    expect(files()).toEqual(['index.html', 'measures', join('measures', 'one'), join('measures', 'one', 'index.html')]);
    expect(readFileSync(at('site', 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('needs none to be there', () => {
    replaceFolder(at('new'), at('site'));
    expect(existsSync(at('site', 'index.html'))).toBe(true);
  });

  it('is copied over one that is a checkout of its own, whose old files go and whose .git stays', () => {
    write('site/.git/HEAD', 'site/old.html', 'site/measures/two/index.html', 'site/measures/one/old.csv');
    replaceFolder(at('new'), at('site'));
    expect(files().filter((file) => !file.startsWith('.git'))).toEqual([
      'index.html',
      'measures',
      join('measures', 'one'),
      join('measures', 'one', 'index.html'),
    ]);
    expect(readFileSync(at('site', '.git', 'HEAD'), 'utf8')).toBe('site');
    expect(readdirSync(folder)).toEqual(['site']);
  });
});
