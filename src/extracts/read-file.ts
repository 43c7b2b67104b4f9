import type { FileContext, FileReading } from './file-reading.ts';
import { type FindingCode, findingKinds } from './finding-kinds.ts';
import type { ExtractFile } from './raw-table.ts';
import { readTable } from './read-table.ts';
import { checkAuthority } from './reading/authority.ts';
import { checkHeadings } from './reading/check-headings.ts';
import { cleanRows } from './reading/control-characters.ts';
import { decode } from './reading/decode.ts';
import { findDelimiter, findHeaderRow } from './reading/header-row.ts';
import { tidy } from './reading/heading.ts';
import { settleLineEnds } from './reading/line-ends.ts';
import { type Fit, nearest, recognise } from './reading/recognise.ts';
import { parseRecords } from './reading/records.ts';
import { sortRows } from './reading/rows.ts';
import { checkShape } from './reading/shape.ts';
import { unusedListOf } from './reading/unused-list.ts';
import { finding, type Report } from './report.ts';

/**
 * Reads one file: decodes it, finds separator and headings, recognises the layout by its columns and checks every cell.
 * Never throws on bad data.
 */
export function readFile(file: ExtractFile, context: FileContext): FileReading {
  const reading: FileReading = {
    path: file.path,
    layout: null,
    rows: 0,
    lines: [],
    table: null,
    headings: new Map(),
    leftOut: new Set(),
    unused: null,
    findings: [],
  };
  const report: Report = (code, place) => reading.findings.push(finding(code, { file: file.path, ...place }));
  const decoded = decode(file.bytes);
  if ('refused' in decoded) {
    report(decoded.refused, { fill: { what: decoded.what } });
    return reading;
  }
  if (!hasReadableName(file.path)) {
    report('other-file');
    return reading;
  }
  if (decoded.encoding !== 'utf-8') report(`encoding-${decoded.encoding}`);
  if (decoded.byteOrderMark && decoded.encoding === 'utf-8') report('byte-order-mark');
  if (decoded.text.includes('\ufffd')) report('replacement-characters');
  readText(decoded.text, reading, context, report);
  if (isRefused(reading)) reading.table = null;
  return reading;
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
  for (const row of cleanRows(settled.text, records.rows))
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
  const fit = recogniseHeadings(headings, context, headerLine, report);
  if (!fit) return;
  checkHeadings(records.rows[header] as string[], headings.slice(0, width), headerLine, fit, data.rows, report);
  if (fit.missing.length > 0) return;
  checkAuthority(headings, data.rows, { line: headerLine, table: fit.layout.table }, context, report);
  reading.layout = fit.layout;
  if (data.rows.length === 0) report(fit.layout.mayBeEmpty ? 'no-rows-here' : 'no-rows', { table: fit.layout.table });
  if (isRefused(reading) && !context.keepExtras) return;
  reading.table = readTable(data, headings, fit, reading, context, report);
}

/** Whether the file is a list that is not used: then that is all there is to say of it, and no cell of it is looked at. */
function isUnusedList(row: string[], reading: FileReading, { layouts }: FileContext, report: Report): boolean {
  const list = recognise(row, layouts) === null ? unusedListOf(row) : null;
  if (list === null) return false;
  reading.findings.length = 0;
  report('unused-list', { fill: { list } });
  return true;
}

/**
 * The layout of a row of headings, or the nearest. Where hardly any heading is known, the row may be data: then nothing
 * of it goes into a message.
 */
function recogniseHeadings(headings: string[], context: FileContext, line: number, report: Report): Fit | null {
  const whole = recognise(headings, context.layouts);
  if (whole) return whole;
  const close = nearest(headings, context.layouts);
  if (!close || !looksLikeHeadings(close)) {
    report('unknown-headings', { line, value: headings.join(', '), fill: { columns: headings.length } });
    return null;
  }
  const list = (names: string[]) => (names.length > 0 ? names.join(', ') : 'none');
  const missing = list(close.missing.map(({ heading }) => heading));
  const extra = list(close.extra.map((index) => headings[index] ?? ''));
  report('unknown-layout', { line, fill: { layout: close.layout.title, missing, extra } });
  return close;
}

/** Whether two headings are known, or the first is that of a child's or worker's number: no row of data has that. */
function looksLikeHeadings({ found }: Fit): boolean {
  return found.size > 1 || [...found].some(([column, index]) => index === 0 && column.type === 'identifier');
}
