import { describe, expect, it } from 'vitest';
import { codesOf, episodesText, headerText, readTexts } from './extract.ts';

const both = { 'a.csv': episodesText, 'b.csv': headerText };

describe('a file that is no CSV', () => {
  it.each([
    ['notes.docx', 'PK\u0003\u0004'],
    ['notes.pdf', '%PDF-1.7'],
    ['all.7z', '7z\u00bc\u00af'],
    ['old.xls', '\u00d0\u00cf\u0011\u00e0'],
    ['sheet.ods', 'PK\u0003\u0004'],
    ['photo.png', '\u0089PNG'],
    ['photo.jpg', '\u00ff\u00d8\u00ff\u00e0'],
    ['page.htm', '<html><body>'],
  ])('is refused by name where it is %s', (path, start) => {
    const bytes = Uint8Array.from(`${start} and the rest`, (letter) => letter.charCodeAt(0));
    const read = readTexts({}, { files: [{ path, bytes }] });
    expect(read.findings).toMatchObject([{ code: 'not-a-csv', severity: 'error', file: path }]);
  });
  it.each(['x/episodes.csv.bak', 'episodes.csv~', 'read-me.md', 'episodes.sql', 'old.dat'])(
    'is refused by name where it is called %s, whatever is in it',
    (path) => {
      const read = readTexts({ ...both, [path]: episodesText.replace('U4', 'U6') });
      expect(codesOf(read)).toEqual(['other-file']);
      expect(read.findings.find(({ code }) => code === 'other-file')).toMatchObject({ severity: 'error', file: path });
      expect(read.tables).toEqual(readTexts(both).tables);
    },
  );
  it.each(['episodes', 'E.CSV', 'e.TXT', 'x.y/e.tsv', '2021.22.csv'])('is not %s', (path) => {
    expect(codesOf(readTexts({ 'b.csv': headerText, [path]: episodesText }))).toEqual([]);
  });
});
