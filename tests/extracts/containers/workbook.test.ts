import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { ReadExtract } from '#extracts';
import { codesOf, episodesText, headerText, readReturn, readTexts } from '../extract.ts';
import { inline, type RawSheet, workbook } from './workbook-fixture.ts';

const readBytes = (files: Record<string, Uint8Array>) =>
  readTexts({}, { files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })) });
const columnsOf = ({ tables }: ReadExtract) =>
  Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, columns]));

const day = /^(\d\d)\/(\d\d)\/(\d{4})$/;
/** A cell as somebody types it into Excel: days as days, numbers as numbers. */
function typed(text: string) {
  const match = day.exec(text);
  if (match) {
    const value = new Date(Date.UTC(Number(match[3]), Number(match[2]) - 1, Number(match[1])));
    return { value, type: Date, format: 'dd/mm/yyyy' };
  }
  if (/^\d{1,9}$/.test(text)) return { value: Number(text), type: Number };
  return text === '' ? null : { value: text, type: String };
}
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
const written = async (sheets: { sheet: string; rows: string[][] }[]) =>
  new Uint8Array(
    await writeExcelFile(
      sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map(typed)) })) as never,
    ).toBuffer(),
  );

const texts = { 'episodes.csv': episodesText, 'header.csv': headerText };
const sheet = (name: string, rows: RawSheet['rows'], state?: string): RawSheet =>
  state ? { name, rows, state } : { name, rows };
const headings = (row: number, names: readonly string[]) =>
  names.map((name, index) => inline(`${String.fromCharCode(65 + index)}${row}`, name)).join('');
const missingHeadings = headings(1, ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END']);
/** One row of missing incidents whose start is in D2. */
const withStart = (cell: string, options = {}) =>
  workbook(
    [
      sheet('Missing', {
        1: missingHeadings,
        2: `${inline('A2', '1')}${inline('B2', '01/05/2012')}${inline('C2', 'M')}${cell}`,
      }),
    ],
    options,
  );
const startIn = (bytes: Uint8Array) => {
  const read = readBytes({ 'm.xlsx': bytes });
  return [read.tables.missing?.columns.mis_start?.[0], codesOf(read)];
};

describe('a workbook', () => {
  it('gives the same tables as the CSVs whose rows its sheets hold', async () => {
    const bytes = await written(Object.entries(texts).map(([name, text]) => ({ sheet: name, rows: rowsOf(text) })));
    const read = readBytes({ '903.xlsx': bytes });
    expect(columnsOf(read)).toEqual(columnsOf(readTexts(texts)));
    expect(read.files.map(({ path }) => path)).toEqual(['903.xlsx, sheet episodes.csv', '903.xlsx, sheet header.csv']);
  });

  it('of Annex A is read below its titles, and what is no list is passed over with one note', async () => {
    const lists = readReturn('annexa-official-codes');
    const folder = new URL('../../fixtures/returns/annexa-official-codes/', import.meta.url);
    const { readFileSync } = await import('node:fs');
    const sheets = [8, 9, 10, 11].map((list) => ({
      sheet: `List ${list}`,
      rows: [
        [`List ${list}: children`, ''],
        ['All of them on the day', ''],
        ...rowsOf(readFileSync(new URL(`List_${list}.csv`, folder), 'utf8')),
      ],
    }));
    const guidance = {
      sheet: 'Guidance',
      rows: [
        ['Child Unique ID', 'Unique number of the child'],
        ['Gender', 'a) Male'],
      ],
    };
    const codes = {
      sheet: 'Lists',
      rows: [
        ['Gender', 'Ethnicity', 'Placement Type'],
        ['a) Male', 'a) WBRI', 'U4'],
      ],
    };
    const contacts = {
      sheet: 'List 1',
      rows: [
        ['Child Unique ID', 'Date of Contact', 'Contact Source'],
        ['1', '01/02/2022', 'x'],
      ],
    };
    const bytes = await written([guidance, contacts, ...sheets, codes, { sheet: 'Sheet9', rows: [] }]);
    const read = readTexts({}, { month: '2022-03', extractedOn: '2022-03-31', files: [{ path: 'a.xlsx', bytes }] });
    expect(columnsOf(read)).toEqual(columnsOf(lists));
    expect(read.findings.filter(({ code }) => code === 'sheets-passed-over')).toMatchObject([
      { file: 'a.xlsx', severity: 'note', problem: expect.stringContaining('Guidance, Lists, Sheet9') },
    ]);
    expect(read.findings.filter(({ code }) => code === 'unused-list')).toMatchObject([
      { file: 'a.xlsx, sheet List 1' },
    ]);
  });

  it('has its findings at the sheet, the row and the column that Excel shows', () => {
    const rows = {
      2: inline('B2', 'Missing incidents'),
      5: missingHeadings.replaceAll('1"', '5"'),
      9: `${inline('A9', '1')}${inline('C9', 'M')}${inline('D9', '31/06/2021')}`,
    };
    const read = readBytes({ 'm.xlsx': workbook([sheet('In 2021', rows)]) });
    expect(read.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'm.xlsx, sheet In 2021', line: 9, column: 'MIS_START (D)' },
    ]);
    expect(read.findings.at(-1)?.message ?? '').not.toContain('31/06');
    expect(read.findings.map(({ message }) => message)).toContain(
      'm.xlsx, sheet In 2021, row 9, MIS_START (D): there is no such day in the calendar.',
    );
  });

  it.each([
    ['a day', '<c r="D2" s="1"><v>44561</v></c>', '2021-12-31'],
    ['an American day', '<c r="D2" s="2"><v>44561</v></c>', '2021-12-31'],
    ['a day in words', '<c r="D2" s="5"><v>44561</v></c>', '2021-12-31'],
    ['a day with a time', '<c r="D2" s="1"><v>44561.999</v></c>', '2021-12-31'],
    ['a number without a format', '<c r="D2"><v>44561</v></c>', '2021-12-31'],
    ['a day in ISO form', '<c r="D2" t="d"><v>2021-12-31T00:00:00</v></c>', '2021-12-31'],
    ['a formula', '<c r="D2" s="1"><f>TODAY()</f><v>44561</v></c>', '2021-12-31'],
    ['the text of a formula', '<c r="D2" t="str"><f>TEXT(1)</f><v>31/12/2021</v></c>', '2021-12-31'],
  ])('has %s as the day that Excel shows', (_, cell, is) => {
    expect(startIn(withStart(cell))).toEqual([is, []]);
  });

  it.each(['1', 'true'])('that counts from 1904 (%s) has the same days', (date1904) => {
    for (const cell of ['<c r="D2" s="1"><v>43099</v></c>', '<c r="D2"><v>43099</v></c>'])
      expect(startIn(withStart(cell, { date1904 }))).toEqual(['2021-12-31', []]);
  });

  it('has numbers without .0, with the zeros that Excel shows, and rich text in one piece', () => {
    const strings =
      '<si><r><t>0</t></r><r><t>7A</t></r><rPh><t>zz</t></rPh></si><si><t>a_x000D_\n</t></si><si><t>9</t></si>';
    const cells = ['<c r="A2"><v>900001.0</v></c>', '<c r="A3" s="4"><v>42</v></c>', '<c r="A4" t="s"><v>0</v></c>'];
    const rows = Object.fromEntries(
      cells.map((cell, index) => [index + 2, `${cell}<c r="D${index + 2}" s="1"><v>44561</v></c>`]),
    );
    const read = readBytes({ 'm.xlsx': workbook([sheet('M', { 1: missingHeadings, ...rows })], { strings }) });
    expect(read.tables.missing?.columns.child).toEqual(['900001', '00042', '07A']);
  });

  it('of which a number has lost digits is refused, as a CSV is', () => {
    const rows = { 1: missingHeadings, 2: '<c r="A2"><v>1234567890123456</v></c>' };
    expect(codesOf(readBytes({ 'm.xlsx': workbook([sheet('M', rows)]) }))).toContain('id-in-scientific-notation');
  });

  it('is refused where a formula was never worked out', () => {
    const read = readBytes({ 'm.xlsx': withStart('<c r="D2"><f>TODAY()</f></c>') });
    expect(read.findings.filter(({ code }) => code === 'formula-without-value')).toMatchObject([
      { severity: 'error', line: 2 },
    ]);
    expect(read.tables.missing).toBeUndefined();
  });

  it('has no hidden sheets', () => {
    const row = `${inline('A2', '1')}${inline('B2', '01/05/2012')}${inline('C2', 'M')}${inline('D2', '31/12/2021')}`;
    const more = ['hidden', 'veryHidden'].map((state) => sheet(state, { 1: missingHeadings, 2: row }, state));
    const read = readBytes({ 'm.xlsx': workbook([sheet('M', { 1: missingHeadings, 2: row }), ...more]) });
    expect(read.tables.missing?.rowCount).toBe(1);
    expect(codesOf(read)).toEqual([]);
  });

  it('with a list whose headings are wrong is refused as a CSV is', () => {
    const rows = { 1: headings(1, ['CHILD', 'DOB', 'MISSING', 'STARTED', 'ENDED']) };
    expect(codesOf(readBytes({ 'm.xlsx': workbook([sheet('M', rows)]) }))).toEqual(['unknown-layout']);
  });

  it.each([
    ['whose name alone is one', new TextEncoder().encode(episodesText), 'no workbook, but text'],
    ['that is an old one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'an old Excel workbook'],
    [
      'with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])),
      'protected by a password',
    ],
    ['without a list', workbook([sheet('Notes', { 1: inline('A1', 'x') })]), 'no sheet of it'],
    ['of which half is missing', workbook([sheet('M', { 1: missingHeadings })]).subarray(0, 900), 'breaks off'],
  ])('%s is refused by name', (_, bytes, says) => {
    expect(readBytes({ 'm.xlsx': bytes }).findings).toMatchObject([
      { code: 'unreadable-container', severity: 'error', file: 'm.xlsx', problem: expect.stringContaining(says) },
    ]);
  });
});
