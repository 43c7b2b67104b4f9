import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishFolder, recoverFolder } from '#scripts/refresh/publish-folder.ts';

let root = '';
let folder = '';
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'publish-'));
  folder = path.join(root, 'published', 'public');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('publishing into a folder', () => {
  it('makes the folder, and leaves nothing beside it', () => {
    publishFolder(folder, { 'figures.csv': 'one', 'publications/2022-02.json': '{}' });
    expect(read('figures.csv')).toBe('one');
    expect(read('publications/2022-02.json')).toBe('{}');
    expect(readdirSync(path.dirname(folder))).toEqual(['public']);
  });

  it('keeps what it does not write', () => {
    publishFolder(folder, { 'publications/2022-02.json': 'first' });
    publishFolder(folder, { 'publications/2022-03.json': 'second' });
    expect(readdirSync(path.join(folder, 'publications'))).toEqual(['2022-02.json', '2022-03.json']);
  });

  it('puts the old folder back where the process died between the two moves', () => {
    publishFolder(folder, { 'figures.csv': 'old' });
    renameSync(folder, path.join(root, 'published', '.public.replaced'));
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('old');
  });

  it('clears a half-written copy away and keeps the old folder', () => {
    publishFolder(folder, { 'figures.csv': 'old' });
    const staged = path.join(root, 'published', '.public.staged');
    mkdirSync(staged);
    writeFileSync(path.join(staged, 'figures.csv'), 'half');
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('old');
    expect(existsSync(staged)).toBe(false);
  });

  it('keeps the new folder where the process died before the old one was removed', () => {
    publishFolder(folder, { 'figures.csv': 'new' });
    const replaced = path.join(root, 'published', '.public.replaced');
    mkdirSync(replaced);
    writeFileSync(path.join(replaced, 'figures.csv'), 'old');
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('new');
    expect(existsSync(replaced)).toBe(false);
  });
});
