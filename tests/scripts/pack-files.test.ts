import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { packFolder } from '#scripts/pack/folder.ts';
import { type Disk, type NewFile, putTogether } from '#scripts/pack/put-together.ts';
import { templateIn } from '#scripts/pack/template.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files: NewFile[] = ['a.pptx', 'b.docx', 'c.pdf'].map((name) => ({ name, bytes: bytes(`new ${name}`) }));
const listed = () => readdirSync(folder).toSorted();
const failing = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

describe('putTogether', () => {
  it('writes every file, and nothing besides', () => {
    putTogether(folder, files);
    expect(listed()).toEqual(['a.pptx', 'b.docx', 'c.pdf']);
    expect(readFileSync(join(folder, 'b.docx'), 'utf8')).toBe('new b.docx');
  });

  it('makes a folder that is missing, and replaces files of the same names alone', () => {
    const inside = join(folder, 'packs');
    putTogether(inside, files);
    writeFileSync(join(inside, 'mine.txt'), 'mine');
    putTogether(inside, [{ name: 'a.pptx', bytes: bytes('newer') }]);
    expect(readdirSync(inside).toSorted()).toEqual(['a.pptx', 'b.docx', 'c.pdf', 'mine.txt']);
    expect(readFileSync(join(inside, 'a.pptx'), 'utf8')).toBe('newer');
  });

  it('takes no folder for a file of its own, and leaves what is in it', () => {
    mkdirSync(join(folder, 'b.docx'));
    writeFileSync(join(folder, 'b.docx', 'mine.txt'), 'mine');
    expect(() => putTogether(folder, files)).toThrow(/b\.docx is a folder: move it away first/);
    expect(listed()).toEqual(['b.docx']);
    expect(readFileSync(join(folder, 'b.docx', 'mine.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    ['ENOSPC', /the disk is full/],
    ['EROFS', /read-only/],
    ['EACCES', /nothing may be written there/],
    ['EIO', /EIO/],
  ])('leaves everything as it was where the disk says %s at the last file', (code, message) => {
    writeFileSync(join(folder, 'a.pptx'), 'old');
    const write: Disk['write'] = (place, content) =>
      basename(place) === 'c.pdf' ? failing(code) : writeFileSync(place, content);
    const put = () => putTogether(folder, files, { write, move: renameSync });
    expect(put).toThrow(StoppedError);
    expect(put).toThrow(message);
    expect(listed()).toEqual(['a.pptx']);
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('old');
  });

  it('puts back what it had moved where another program holds the last file', () => {
    for (const { name } of files) writeFileSync(join(folder, name), 'old');
    const move: Disk['move'] = (from, to) =>
      basename(from) === 'c.pdf' && !to.endsWith('.before') ? failing('EBUSY') : renameSync(from, to);
    expect(() => putTogether(folder, files, { write: writeFileSync, move })).toThrow(/another program holds a file/);
    expect(listed()).toEqual(['a.pptx', 'b.docx', 'c.pdf']);
    for (const { name } of files) expect(readFileSync(join(folder, name), 'utf8')).toBe('old');
  });

  it('lets go of Ctrl-C afterwards', () => {
    const before = process.listenerCount('SIGINT');
    putTogether(folder, files);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('packFolder', () => {
  it('is the one named, or the edition’s own in the council’s folder, which need not be there yet', () => {
    expect(packFolder(folder, undefined, 'public')).toBe(folder);
    expect(packFolder(undefined, folder, 'public')).toBe(join(folder, 'packs'));
    expect(packFolder(undefined, folder, 'board')).toBe(join(folder, 'packs-board'));
    expect(listed()).toEqual([]);
  });

  it('stops where it was named and is missing, or a file stands in its place', () => {
    expect(() => packFolder(join(folder, 'none'), undefined, 'public')).toThrow(/there is no such folder/);
    writeFileSync(join(folder, 'packs'), '');
    expect(() => packFolder(join(folder, 'packs'), undefined, 'public')).toThrow(/is a file and no folder/);
    expect(() => packFolder(undefined, folder, 'public')).toThrow(/is a file and no folder/);
    expect(() => packFolder(join(folder, 'packs', 'inside'), undefined, 'public')).toThrow(
      /lies in a file|no such folder/,
    );
  });
});

describe('templateIn', () => {
  it('reads a file, and stops where there is none', async () => {
    const file = join(folder, 'own.pptx');
    writeFileSync(file, 'PK');
    expect(new TextDecoder().decode(await templateIn(file))).toBe('PK');
    await expect(templateIn(join(folder, 'none.pptx'))).rejects.toThrow(/there is no such file/);
    mkdirSync(join(folder, 'folder.pptx'));
    await expect(templateIn(join(folder, 'folder.pptx'))).rejects.toThrow(/it is a folder/);
  });
});
