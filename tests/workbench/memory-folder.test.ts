import { describe, expect, it } from 'vitest';
import { MemoryFolder, UnreadableFile } from '#src/workbench/memory-folder.ts';

function folderOf(...paths: string[]): MemoryFolder {
  const folder = new MemoryFolder();
  for (const path of paths) folder.set(path, path);
  return folder;
}

describe('a folder in memory', () => {
  it('lists files and folders, and knows what there is not', () => {
    const folder = folderOf('a/b/c.csv', './a/d.csv', 'e');
    expect(folder.entries('a')).toEqual([
      { name: 'b', kind: 'folder' },
      { name: 'd.csv', kind: 'file' },
    ]);
    expect(folder.entries('')?.map(({ name }) => name)).toEqual(['a', 'e']);
    expect(folder.entries('a/x')).toBeNull();
    expect(folder.under('a')).toEqual(['a/b/c.csv', 'a/d.csv']);
  });

  it('reads text, bytes and files of the machine alike, to the byte', async () => {
    const folder = new MemoryFolder();
    const bytes = new TextEncoder().encode('\uFEFFé\r\n');
    folder.set('text', '\uFEFFé\r\n');
    folder.set('bytes', bytes);
    folder.set('file', new Blob([bytes]));
    for (const path of ['text', 'bytes', 'file']) {
      expect(await folder.bytes(path), path).toEqual(bytes);
      expect(await folder.text(path), path).toBe('\uFEFFé\r\n');
    }
    expect(await folder.text('none')).toBeNull();
  });

  it('keeps what is written into a copy out of the first', () => {
    const folder = folderOf('a');
    const copy = folder.copy();
    copy.set('b', '');
    copy.delete('a');
    expect(folder.under('')).toEqual(['a']);
    expect(copy.under('')).toEqual(['b']);
  });

  it('names a file that cannot be read, and what to do', async () => {
    const folder = new MemoryFolder();
    const file = new Blob(['x']);
    file.arrayBuffer = () => Promise.reject(new Error('not allowed'));
    folder.set('extracts/2022-02/episodes.csv', file);
    const reading = folder.bytes('extracts/2022-02/episodes.csv');
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(
      /^extracts\/2022-02\/episodes\.csv cannot be read \(not allowed\)\. Close it/,
    );
  });
});
