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
import { type HeadEnd, headFile, parseHead } from '#published';
import { digest } from '#scripts/digest.ts';
import { publishFolder, recoverFolder } from '#scripts/refresh/publish-folder.ts';

let root = '';
let folder = '';
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'publish-'));
  folder = path.join(root, 'published', 'public');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const endOf = (publication: string): HeadEnd => ({ publication, manifest: digest(publication), synthetic: true });
/** Writes files as the publication of a month after another. */
const publishInto = (files: Record<string, string>, month = '2022-02', after: string | null = null) =>
  publishFolder(folder, files, {
    was: after === null ? null : endOf(after),
    head: endOf(month),
    before: 'stays',
  });
const headNow = () => parseHead(readFileSync(headFile(folder), 'utf8'));

describe('publishing into a folder', () => {
  it('makes the folder, and leaves nothing beside it', () => {
    publishInto({ 'figures.csv': 'one', 'publications/2022-02.json': '{}' });
    expect(read('figures.csv')).toBe('one');
    expect(read('publications/2022-02.json')).toBe('{}');
    expect(readdirSync(path.dirname(folder))).toEqual(['public', 'public.head.json']);
    expect(headNow()).toEqual({ format: 'head/1', newest: endOf('2022-02') });
  });

  it('starts afresh with what was there kept inside it, all of it, or without it', () => {
    publishInto({ 'figures.csv': 'one', 'publications/2022-02.json': '{}' });
    publishFolder(
      folder,
      { 'figures.csv': 'two' },
      { was: endOf('2022-02'), head: endOf('2022-01'), before: 'kept as earlier' },
    );
    expect([read('figures.csv'), read('earlier/figures.csv'), read('earlier/publications/2022-02.json')]).toEqual([
      'two',
      'one',
      '{}',
    ]);
    expect(readdirSync(folder)).toEqual(['earlier', 'figures.csv']);
    publishFolder(
      folder,
      { 'figures.csv': 'three' },
      { was: endOf('2022-01'), head: endOf('2022-02'), before: 'removed' },
    );
    expect(readdirSync(folder)).toEqual(['figures.csv']);
  });

  it('keeps what it does not write', () => {
    publishInto({ 'publications/2022-02.json': 'first' });
    publishInto({ 'publications/2022-03.json': 'second' });
    expect(readdirSync(path.join(folder, 'publications'))).toEqual(['2022-02.json', '2022-03.json']);
  });

  it('puts the old folder back where the process died between the two moves', () => {
    publishInto({ 'figures.csv': 'old' });
    renameSync(folder, path.join(root, 'published', '.public.replaced'));
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('old');
  });

  it('clears a half-written copy away and keeps the old folder', () => {
    publishInto({ 'figures.csv': 'old' });
    const staged = path.join(root, 'published', '.public.staged');
    mkdirSync(staged);
    writeFileSync(path.join(staged, 'figures.csv'), 'half');
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('old');
    expect(existsSync(staged)).toBe(false);
  });

  it('keeps the new folder where the process died before the old one was removed', () => {
    publishInto({ 'figures.csv': 'new' });
    const replaced = path.join(root, 'published', '.public.replaced');
    mkdirSync(replaced);
    writeFileSync(path.join(replaced, 'figures.csv'), 'old');
    recoverFolder(folder);
    expect(read('figures.csv')).toBe('new');
    expect(existsSync(replaced)).toBe(false);
  });
});
