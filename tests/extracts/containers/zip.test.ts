import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { episodesText, headerText, readTexts } from '../extract.ts';
import { inline, workbook } from './workbook-fixture.ts';

const texts = { 'episodes.csv': episodesText, 'header.csv': headerText };
const zipped = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  );
const read = (bytes: Uint8Array) => readTexts({}, { files: [{ path: 'all.zip', bytes }] });
const withPrefix = (prefix: string) =>
  JSON.parse(JSON.stringify(readTexts(texts)).replaceAll(/"((?:episodes|header)\.csv)/g, `"${prefix}$1`));
/** The same archive with other bytes at a place in its central directory, which begins with `PK\1\2`. */
function changed(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const start = copy.findIndex((_, index) => [0x50, 0x4b, 1, 2].every((byte, next) => copy[index + next] === byte));
  copy.set(values, start + at);
  return copy;
}

describe('a zip archive', () => {
  it('gives what its files give, under its name', () => {
    expect(JSON.parse(JSON.stringify(read(zipped(texts))))).toEqual(withPrefix('all.zip/'));
  });

  it('may have one folder, and what file managers leave behind', () => {
    const files = {
      'x/episodes.csv': episodesText,
      'x/header.csv': headerText,
      '__MACOSX/x/._h.csv': 'x',
      'x/.DS_Store': 'x',
    };
    expect(JSON.parse(JSON.stringify(read(zipped(files))))).toEqual(withPrefix('all.zip/x/'));
  });

  it('may hold a workbook', () => {
    const row = (number: number, cells: readonly string[]) =>
      cells.map((cell, index) => inline(`${String.fromCharCode(65 + index)}${number}`, cell)).join('');
    const rows = {
      1: row(1, ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END']),
      2: row(2, ['1', '', 'M', '01/02/2022']),
    };
    const found = read(zipped({ 'm.xlsx': workbook([{ name: 'M', rows }]) }));
    expect(found.tables.missing?.file).toBe('all.zip/m.xlsx, sheet M');
  });

  it('gives a refused file by name, and reads the others', () => {
    const found = read(zipped({ ...texts, 'notes.pdf': '%PDF-1.7' }));
    expect(found.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'not-a-csv', file: 'all.zip/notes.pdf' },
    ]);
    expect(Object.keys(found.tables).sort()).toEqual(['episodes', 'header']);
  });

  const whole = zipped(texts);
  it.each([
    ['that breaks off', whole.subarray(0, whole.length - 30), 'breaks off'],
    ['without its beginning', whole.subarray(20), 'no zip archive'],
    ['with a password', changed(whole, 8, [1, 0]), 'protected by a password'],
    ['with another checksum than its directory names', changed(whole, 16, [1, 2, 3, 4]), 'damaged'],
    ['with another size', changed(whole, 24, [1, 0, 0, 0]), 'damaged'],
    ['packed in another way', changed(whole, 10, [99, 0]), 'packed in a way'],
    ['that claims to expand without end', changed(whole, 24, [0, 0, 0, 0x70]), 'expand'],
    ['that does expand without end', zipped({ 'a.csv': new Uint8Array(20_000_000) }), 'expand'],
    ['of councils side by side', zipped({ 'a/episodes.csv': episodesText, 'b/episodes.csv': episodesText }), 'folders'],
    ['that leads out', zipped({ '../episodes.csv': episodesText }), 'outside itself'],
    ['that leads out by a drive', zipped({ 'C:\\episodes.csv': episodesText }), 'outside itself'],
    ['without files', zipped({}), 'no'],
  ])('%s is refused', (_, bytes, says) => {
    const { findings, tables } = read(bytes);
    expect(findings).toMatchObject([
      { code: 'unreadable-container', severity: 'error', file: 'all.zip', problem: expect.stringContaining(says) },
    ]);
    expect(tables).toEqual({});
  });

  it('inside another is refused', () => {
    expect(read(zipped({ 'b.zip': whole })).findings).toMatchObject([
      { code: 'unreadable-container', file: 'all.zip/b.zip', problem: expect.stringContaining('inside another') },
    ]);
  });
});
