import { type Opened, type OpenedTable, openFile } from './containers/open-file.ts';
import type { FileContext, FileReading } from './file-reading.ts';
import { type FindingCode, findingKinds } from './finding-kinds.ts';
import type { Column } from './layout.ts';
import type { ExtractFile } from './raw-table.ts';
import { readTable } from './read-table.ts';
import { checkAuthority } from './reading/authority.ts';
import { checkHeadings } from './reading/check-headings.ts';
import { cleanRows, hasControlCharacters } from './reading/control-characters.ts';
import { decode } from './reading/decode.ts';
import { findDelimiter, findHeaderRow } from './reading/header-row.ts';
import { tidy } from './reading/heading.ts';
import { settleLineEnds } from './reading/line-ends.ts';
import { nearHeadings } from './reading/near-headings.ts';
import { type Fit, meantFor, nearestWithNear, recognise } from './reading/recognise.ts';
import { parseRecords, type Records } from './reading/records.ts';
import { sortRows } from './reading/rows.ts';
import { checkShape } from './reading/shape.ts';
import { unusedListOf, unusedTableOf } from './reading/unused-list.ts';
import { finding, type Report } from './report.ts';
import { columnLetters, inColumn } from './sheet-path.ts';

/**
 * Reads one file, or each table in it: finds separator and headings, recognises the layout by its columns and checks
 * every cell. Never throws on bad data.
 */
export function readFile(file: ExtractFile, context: FileContext): FileReading[] {
  return openFile(file, context.layouts).map((opened) => readOpened(opened, context));
}

function readOpened(opened: Opened, context: FileContext): FileReading {
  const reading: FileReading = {
    path: opened.path,
    layout: null,
    rows: 0,
    lines: [],
    table: null,
    headings: new Map(),
    leftOut: new Set(),
    unused: null,
    findings: [],
  };
  const report: Report = (code, place) => reading.findings.push(finding(code, { file: opened.path, ...place }));
  if ('bytes' in opened) readBytes(opened, reading, context, report);
  else {
    for (const { code, place } of opened.said) report(code, place);
    if ('places' in opened && opened.places) reading.places = opened.places;
    if ('rows' in opened) readOpenedTable(opened, reading, context, report);
  }
  if (isRefused(reading)) reading.table = null;
  return reading;
}

function readBytes({ path, bytes }: ExtractFile, reading: FileReading, context: FileContext, report: Report): void {
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    report(decoded.refused, { fill: { what: decoded.what } });
    return;
  }
  if (!hasReadableName(path)) {
    report('other-file');
    return;
  }
  if (decoded.encoding !== 'utf-8') report(`encoding-${decoded.encoding}`);
  if (decoded.byteOrderMark && decoded.encoding === 'utf-8') report('byte-order-mark');
  if (decoded.text.includes('\ufffd')) report('replacement-characters');
  readText(decoded.text, reading, context, report);
}

/** A table that was no text; columns of a sheet are named with their letters, as Excel shows them. */
function readOpenedTable(table: OpenedTable, reading: FileReading, context: FileContext, report: Report): void {
  const { rows, lines, lettered, daysLater } = table;
  if (rows.some((row) => row.some((cell) => cell.includes('\ufffd')))) report('replacement-characters');
  const mayHaveControl = rows.some((row) => row.some(hasControlCharacters));
  const letters = new Map<string, string>();
  const named = (column: string): string => letters.get(column) ?? column;
  const reportNamed: Report = (code, place) =>
    report(code, place?.column ? { ...place, column: named(place.column) } : place);
  const records = { rows, lines, faults: [] };
  if (lettered) {
    const header = rows[findHeaderRow(rows, context.layouts) ?? 0] ?? [];
    header.map(tidy).forEach((heading, index) => {
      if (!letters.has(heading)) letters.set(heading, `${heading} (${columnLetters(index)})`);
    });
  }
  readRecords(records, mayHaveControl, reading, { ...context, daysLater }, reportNamed);
  for (const [column, heading] of reading.headings) reading.headings.set(column, named(heading));
}

/** Whether a name ends as those of CSV files do: others are not looked into, even where they hold text. */
function hasReadableName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !name.includes('.') || /\.(csv|txt|tsv)$/i.test(name);
}

/** Whether a finding refuses the file as a whole. */
function isRefused(reading: Pick<FileReading, 'findings'>): boolean {
  return reading.findings.some(({ code }) => findingKinds[code as FindingCode].holds === 'file');
}

const delimiterNotes = { ',': null, ';': 'delimiter-semicolon', '\t': 'delimiter-tab', '|': 'delimiter-pipe' } as const;

function readText(text: string, reading: FileReading, context: FileContext, report: Report): void {
  const delimiter = findDelimiter(text, context.layouts);
  const delimiterNote = delimiterNotes[delimiter];
  if (delimiterNote) report(delimiterNote);
  const settled = settleLineEnds(text, delimiter);
  if (settled.mixed) report('mixed-line-ends');
  if (settled.lineEnd === '\r') report('carriage-return-line-ends');
  if (!settled.finalLineEnd) report('no-final-line-end');
  const records = parseRecords(settled.text, delimiter, settled.lineEnd);
  readRecords(records, hasControlCharacters(settled.text), reading, context, report);
}

function readRecords(
  records: Records,
  mayHaveControl: boolean,
  reading: FileReading,
  context: FileContext,
  report: Report,
): void {
  for (const row of mayHaveControl ? cleanRows(records.rows) : [])
    report('control-characters', { line: records.lines[row] ?? null });
  for (const fault of records.faults) report(fault.kind, { line: records.lines[fault.row] ?? null });
  const header = findHeaderRow(records.rows, context.layouts);
  if (header === null) {
    report('no-heading');
    return;
  }
  if (isUnusedList(records.rows[header] as string[], reading, context, report)) return;
  if (header > 0) report('lines-before-header', { count: header, fill: { lines: header } });
  const data = sortRows(records.rows, records.lines, header);
  reading.rows = data.rows.length;
  reading.lines = data.lines;
  const headings = (records.rows[header] as string[]).map(tidy);
  const headerLine = records.lines[header] ?? 1;
  const width = checkShape(data, headings, headerLine, records.faults.length > 0, report);
  const fit = recogniseHeadings(headings, reading.path, context, headerLine, report);
  if (!fit) return;
  const place = { path: reading.path, line: headerLine };
  checkHeadings(records.rows[header] as string[], headings.slice(0, width), place, fit, data.rows, report);
  if (fit.missing.length > 0) return;
  checkAuthority(headings, data.rows, { line: headerLine, table: fit.layout.table }, context, report);
  reading.layout = fit.layout;
  if (data.rows.length === 0) report(fit.layout.mayBeEmpty ? 'no-rows-here' : 'no-rows', { table: fit.layout.table });
  if (isRefused(reading) && !context.keepExtras) return;
  reading.table = readTable(data, headings, fit, reading, context, report);
}

/** Whether the file is a list or a table that is not used: then that is all there is to say of it, and no cell of it is looked at. */
function isUnusedList(row: string[], reading: FileReading, { layouts }: FileContext, report: Report): boolean {
  if (recognise(row, layouts) !== null) return false;
  const [list, table] = [unusedListOf(row), unusedTableOf(row)];
  if (list === null && table === null) return false;
  reading.findings.length = 0;
  if (list !== null) report('unused-list', { fill: { list } });
  else report('table-not-needed', { fill: { table: table ?? '' } });
  return true;
}

/**
 * The layout of a row of headings, or the nearest; that too where a few letters keep a file from a layout that knows more of
 * it than the one that recognises it. Where hardly any heading is known, the row may be data: then nothing
 * of it goes into a message.
 */
function recogniseHeadings(
  headings: string[],
  path: string,
  context: FileContext,
  line: number,
  report: Report,
): Fit | null {
  const whole = recognise(headings, context.layouts);
  const meant = whole && meantFor(headings, whole, context.layouts);
  if (whole && !meant) return { ...whole, near: nearHeadings(headings, whole, context.layouts) };
  const fit = meant ?? nearestWithNear(headings, context.layouts);
  if (!fit || !looksLikeHeadings(fit)) {
    report('unknown-headings', { line, value: headings.join(', '), fill: { columns: headings.length } });
    return null;
  }
  const list = (names: string[]) => (names.length > 0 ? names.join(', ') : 'none');
  const missing = list(fit.missing.map((column) => `${column.heading}${nearInWords(column, headings, fit, path)}`));
  const extra = list(fit.extra.map((index) => headings[index] ?? ''));
  const table = isLikely(fit) ? fit.layout.table : null;
  report('unknown-layout', { line, table, fill: { layout: fit.layout.title, missing, extra } });
  return fit;
}

function nearInWords(column: Column, headings: readonly string[], { near }: Fit, path: string): string {
  const index = near.get(column);
  return index === undefined
    ? ''
    : ` (the heading ${headings[index]}${inColumn(path, index)} is near: is it ${column.heading}?)`;
}

/** Whether a file is surely meant to be of the layout: most of the columns that it needs are there, or near. */
function isLikely({ layout, missing, near }: Fit): boolean {
  const needed = layout.columns.filter(({ presence }) => presence === 'required').length;
  return missing.every((column) => near.has(column)) || 2 * missing.length < needed;
}

/**
 * Whether two headings are known, or one is and another near, or the first is that of a child's or worker's number: no row
 * of data has that.
 */
function looksLikeHeadings({ found, near }: Fit): boolean {
  const kept = [...near.keys()].filter(({ presence }) => presence !== 'dropped');
  return (
    found.size + kept.length > 1 || [...found].some(([column, index]) => index === 0 && column.type === 'identifier')
  );
}
