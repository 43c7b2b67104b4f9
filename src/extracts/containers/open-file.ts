import type { FindingCode } from '../finding-kinds.ts';
import type { Column, Layout } from '../layout.ts';
import { isLeftBehind } from '../left-behind.ts';
import type { ExtractFile } from '../raw-table.ts';
import { decode, toText } from '../reading/decode.ts';
import { tidy } from '../reading/heading.ts';
import { nearHeadings } from '../reading/near-headings.ts';
import type { Place } from '../report.ts';
import { sheetPath } from '../sheet-path.ts';
import { ContainerFault } from './container-fault.ts';
import { JsonFault } from './json.ts';
import { isKnownSheet } from './known-sheet.ts';
import { daysFrom1900To1904 } from './number-format.ts';
import { readPayload } from './payload-json.ts';
import { type ReturnTable, readReturnXml } from './return-xml.ts';
import { readWorkbook, type Sheet } from './workbook.ts';
import { zipEntries } from './zip.ts';

/** Something to say of what was opened. */
export interface Said {
  code: FindingCode;
  place?: Omit<Place, 'file'>;
}

/** A table that was no text: its rows, with the line or row number of each. */
export interface OpenedTable {
  path: string;
  rows: string[][];
  lines: number[];
  said: Said[];
  /** Days to add to a number that stands for a day. */
  daysLater: number;
  /** Whether columns have letters, as in a sheet. */
  lettered: boolean;
  /** Where the record of each line stands, where lines count records. */
  places?: readonly string[];
}

/** What is in a file: text to read as CSV, tables, or nothing but what there is to say of it. */
export type Opened = ExtractFile | OpenedTable | { path: string; said: Said[] };

const zipStart = [0x50, 0x4b];
const officeStart = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/**
 * Opens a file by the ending of its name: an `.xlsx` workbook is its sheets, the return as `.xml` and the
 * payload as `.json` their tables, a `.zip` the files in it. Any other file is handed on as it is. Never throws: what cannot be opened says so.
 */
export function openFile(file: ExtractFile, layouts: readonly Layout[], isInside = false): Opened[] {
  const ending = /\.([a-z]+)$/i.exec(file.path)?.[1]?.toLowerCase();
  try {
    if (ending === 'xlsx' || ending === 'xlsm') return openWorkbook(file, layouts);
    if (ending === 'zip') return openArchive(file, layouts, isInside);
    if (ending === 'xml') return openReturn(file, layouts);
    if (ending === 'json') return openPayload(file);
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error;
    if (error instanceof JsonFault) {
      const { line, column, what } = error;
      return [{ path: file.path, said: [{ code: 'broken-json', place: { line, fill: { row: line, column, what } } }] }];
    }
    if (ending === 'json')
      return [{ path: file.path, said: [{ code: 'not-the-payload', place: { fill: { what: error.message } } }] }];
    return [{ path: file.path, said: [{ code: 'unreadable-container', place: { fill: { what: error.message } } }] }];
  }
  return [file];
}

function openArchive(file: ExtractFile, layouts: readonly Layout[], isInside: boolean): Opened[] {
  if (isInside) throw new ContainerFault('it is an archive inside another');
  if (!startsWith(file.bytes, zipStart)) throw new ContainerFault('it is no zip archive');
  const entries = zipEntries(file.bytes).filter(({ name }) => !isLeftBehind(name));
  if (entries.length === 0) throw new ContainerFault('it holds no file');
  const folders = new Set(entries.map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1)));
  if (folders.size > 1) throw new ContainerFault('its files lie in several folders, so nobody knows whose they are');
  const files = entries.map(({ name, read }) => ({ path: `${file.path}/${name}`, bytes: read() }));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap((one) => openFile(one, layouts, true));
}

function openReturn({ path, bytes }: ExtractFile, layouts: readonly Layout[]): Opened[] {
  if (bytes.length === 0) throw new ContainerFault('it is empty');
  const { tables, unknown } = readReturnXml(toText(bytes).text.replace(/^\ufeff/, ''), layouts);
  const opened = tables.map((table): OpenedTable => {
    const { layout, headings, rows, lines, neverNamed } = table;
    const near = nearElements(table, layouts);
    const said = neverNamed.map((column): Said => {
      const element = near.get(column);
      const fill = { near: element === undefined ? '' : `; the element ${element} is near: is it ${column.heading}?` };
      return { code: 'element-never-named', place: { column: column.heading, table: layout.table, fill } };
    });
    return {
      path,
      rows: [headings, ...rows],
      lines: [lines[0] ?? 1, ...lines],
      said,
      daysLater: 0,
      lettered: false,
    };
  });
  const said = unknown.map(({ name, line }): Said => ({ code: 'unknown-element', place: { line, column: name } }));
  return said.length > 0 ? [...opened, { path, said }] : opened;
}

function openPayload({ path, bytes }: ExtractFile): Opened[] {
  if (bytes.length === 0) throw new ContainerFault('it is empty');
  const { tables, purged, places } = readPayload(toText(bytes).text.replace(/^\ufeff/, ''));
  const opened = tables.map(
    ({ headings, rows, lines }): OpenedTable => ({
      path,
      rows: [headings, ...rows],
      lines: [lines[0] ?? 1, ...lines],
      said: [],
      daysLater: 0,
      lettered: false,
      ...(places === null ? {} : { places }),
    }),
  );
  if (purged === 0) return opened;
  return [...opened, { path, said: [{ code: 'purged-left-out', place: { count: purged, fill: { count: purged } } }] }];
}

/** For columns that no record names, the unknown element that may be meant for it. */
function nearElements({ layout, headings, neverNamed }: ReturnTable, layouts: readonly Layout[]): Map<Column, string> {
  const known = layout.columns.filter((column) => !neverNamed.includes(column));
  const found = new Map(known.map((column) => [column, headings.indexOf(column.heading)]));
  const extra = [...headings.keys()].filter((index) =>
    layout.columns.every(({ heading }) => heading !== headings[index]),
  );
  const near = nearHeadings(headings, { layout, found, extra }, layouts);
  return new Map([...near].map(([column, index]) => [column, headings[index] ?? '']));
}

function openWorkbook({ path, bytes }: ExtractFile, layouts: readonly Layout[]): Opened[] {
  if (startsWith(bytes, officeStart)) {
    throw new ContainerFault(
      isEncrypted(bytes) ? 'it is protected by a password' : 'it is an old Excel workbook under a new name',
    );
  }
  if (!startsWith(bytes, zipStart)) {
    const decoded = decode(bytes);
    throw new ContainerFault(
      'refused' in decoded ? `it is no workbook, but ${decoded.what}` : 'it is no workbook, but text',
    );
  }
  const sheets = readWorkbook(bytes);
  const isRead = (sheet: Sheet) => !sheet.hidden && isKnownSheet(sheet.name, sheet.rows, layouts);
  const read = sheets.filter(isRead);
  if (read.length === 0) throw new ContainerFault('no sheet of it has the columns of a layout');
  const passed = sheets.filter((sheet) => !isRead(sheet)).map(({ name }) => tidy(name));
  const opened = read.map(({ name, rows, lines, from1904, uncomputed }): OpenedTable => {
    const said: Said[] = uncomputed === null ? [] : [{ code: 'formula-without-value', place: { line: uncomputed } }];
    const daysLater = from1904 ? daysFrom1900To1904 : 0;
    return { path: sheetPath(path, tidy(name)), rows, lines, said, daysLater, lettered: true };
  });
  if (passed.length === 0) return opened;
  const fill = { sheets: passed.join(', ') };
  return [...opened, { path, said: [{ code: 'sheets-passed-over', place: { count: passed.length, fill } }] }];
}

/** Whether an office document holds the stream of an encrypted workbook, whose name is in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
}
