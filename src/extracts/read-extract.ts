import { addMonths, financialYearStart } from '#calendar';
import type { NamedAuthority } from './authority.ts';
import { checkTables, type FigureMeasure, type Returns } from './checks/index.ts';
import type { CodeWords } from './code-words.ts';
import { coverageOf, type Reached } from './coverage.ts';
import { fromDoors } from './doors/derive.ts';
import { feeds } from './doors/feeds.ts';
import { doors } from './doors/index.ts';
import type { FileReading } from './file-reading.ts';
import type { Finding } from './finding.ts';
import { withPaths, withPlaces, withRows } from './finding-rows.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { mergeTables } from './merge.ts';
import type { Coverage, ExtractSource, RawTable, ReadExtract } from './raw-table.ts';
import { readFile } from './read-file.ts';
import { finding } from './report.ts';
import { byReturnYear, folderReturnYears, returnYearOf } from './return-year.ts';
import { childrenOfReturn, uncollected } from './uncollected.ts';

export interface ReadOptions {
  /** Raw tables that a measure reads; where left out, all that the warehouse reads. A fault elsewhere is a warning. */
  usedTables?: ReadonlySet<string>;
  /** What the measures declare; where left out, figures that arrive added up are not checked against them. */
  measures?: readonly FigureMeasure[];
  /** The authorities that a column of a file may name; where left out, they are known by their codes alone. */
  authorities?: readonly NamedAuthority[];
  /** The council’s own words for codes, in which `codeWordsFaults` finds nothing wrong. */
  words?: CodeWords | undefined;
}

/** Everything that a file may be: what figures are worked out from, and other forms of the same. */
const known: readonly Layout[] = [...layouts, ...doors.flatMap((door) => door.layouts)];

const readTables: ReadonlySet<string> = new Set(layouts.filter(({ unread }) => !unread).map(({ table }) => table));

/**
 * Reads all files of one authority's extract: each is recognised by its columns, every cell is checked, files of one
 * table are merged and the tables are checked against one another. Bad data never throws: what is wrong is in
 * `findings`.
 */
export function readExtract(source: ExtractSource, options: ReadOptions = {}): ReadExtract {
  const isRead = (table: string): boolean => (options.usedTables ?? readTables).has(table);
  const isUsed = (table: string): boolean => isRead(table) || feeds(table).some(isRead);
  const { authority, extractedOn } = source;
  const context = {
    extractedOn,
    layouts: known,
    isUsed,
    authority,
    authorities: options.authorities,
    words: options.words,
  };
  const files = [...source.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const read = files.flatMap((file) => readFile(file, context));
  const derived = fromDoors(read, {
    extractedOn,
    month: source.month,
    coversFrom: source.coversFrom,
    withoutShortBreaks: source.withoutShortBreaks ?? false,
    isUsed,
  });
  const readings = [...read, ...derived.readings];
  const findings: Finding[] = [...read.flatMap((reading) => reading.findings), ...derived.findings];
  const tables: Record<string, RawTable> = {};
  const coverage: Record<string, Coverage> = {};
  const leftAside = new Set<string>();
  const folders = folderReturnYears(
    readings.flatMap(({ layout, table }) => (layout && table ? [{ layout, table }] : [])),
  );
  const byYear: { layout: Layout; parts: RawTable[]; years: string[] }[] = [];
  for (const layout of layouts) {
    const parts = tablesOf(readings, layout.id).flatMap(byReturnYear);
    if (parts.length === 0) continue;
    const years = parts.map((part) => returnYearOf(layout, part, folders));
    if (layout.family === 'SSDA903') byYear.push({ layout, parts, years });
    const merged = mergeTables(layout, parts, isUsed(layout.table), years);
    for (const one of merged.findings) findings.push(one);
    tables[layout.table] = merged.table;
    const reached = coverageOf(layout, merged.table, source);
    const lacks = derived.lacks.get(layout.table);
    coverage[layout.table] = lacks === undefined ? reached.coverage : { ...reached.coverage, lacks };
    if (reached.endedBefore > 0) findings.push(endedBeforeHistory(merged.table, reached));
  }
  const children = childrenOfReturn(tables);
  for (const { id, table: name } of layouts) {
    const table = tables[name];
    const rows = readings.reduce((sum, reading) => sum + (reading.layout?.id === id ? reading.rows : 0), 0);
    const reason = table === undefined ? null : uncollected(table, rows, children);
    if (reason === null) continue;
    leftAside.add(name);
    const isSaid = findings.some((one) => one.table === name && one.severity === 'error');
    if (!isSaid) findings.push(reason);
  }
  // The header has no days of its own: it describes the children of the episodes beside it.
  if (coverage.header && coverage.episodes) {
    const { from, to } = coverage.episodes;
    coverage.header = { ...coverage.header, from, to };
  }
  const checked = checkTables(tables, {
    extractedOn: source.extractedOn,
    start: coverage.episodes?.from ?? financialYearStart(extractedOn),
    authority,
    measures: options.measures,
    isUsed,
    headings: headingsOf(readings),
    leftOut: new Set(readings.flatMap(({ leftOut }) => [...leftOut])),
    unused: readings.flatMap(({ unused }) => unused ?? []),
    returns: lastTwoReturns(byYear),
  });
  // What a form does not give cannot be wrong.
  for (const one of checked) if (!derived.isLacking(one)) findings.push(one);
  for (const layout of layouts) {
    const table = tables[layout.table];
    if (table !== undefined) tables[layout.table] = withoutChecked(layout, table);
  }
  const kept = without(tables, leftAside);
  return {
    source: { authority: source.authority, month: source.month, extractedOn: source.extractedOn },
    coverage: without(coverage, leftAside),
    tables: kept,
    files: read.map(({ path, layout, rows }) => ({ path, layout: layout?.id ?? null, rows })),
    findings: withPaths(withPlaces(withRows(findings, readings), kept), readings),
    teams: Object.fromEntries(readings.flatMap(({ teams }) => [...(teams ?? [])])),
  };
}

/** The tables of the last return year and those of the year before, where files or rows are of both. */
function lastTwoReturns(
  layoutsByYear: readonly { layout: Layout; parts: RawTable[]; years: string[] }[],
): Returns | null {
  const last = layoutsByYear
    .flatMap(({ years }) => years)
    .reduce((latest, year) => (year > latest ? year : latest), '');
  if (last === '') return null;
  const before = addMonths(last, -12);
  const tablesOfYear = (wanted: string): Record<string, RawTable> =>
    Object.fromEntries(
      layoutsByYear.flatMap(({ layout, parts, years }) => {
        const own = parts.filter((_, part) => years[part] === wanted);
        return own.length === 0 ? [] : [[layout.table, mergeTables(layout, own, false).table]];
      }),
    );
  const earlier = tablesOfYear(before);
  return Object.keys(earlier).length === 0 ? null : { last: tablesOfYear(last), before: earlier };
}

/** A table without the columns that only rules look at. */
function withoutChecked(layout: Layout, table: RawTable): RawTable {
  const checked = new Set(layout.columns.flatMap((column) => (column.checked ? [column.name] : [])));
  if (checked.size === 0) return table;
  return {
    ...table,
    columns: Object.fromEntries(Object.entries(table.columns).filter(([name]) => !checked.has(name))),
  };
}

function without<T>(named: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(named).filter(([name]) => !names.has(name)));
}

function endedBeforeHistory(table: RawTable, { coverage, endedBefore }: Reached): Finding {
  const from = coverage.from.split('-').reverse().join('/');
  return finding('ended-before-history', {
    file: table.file,
    table: table.name,
    count: endedBefore,
    fill: { rows: endedBefore === 1 ? '1 row' : `${endedBefore} rows`, from },
  });
}

function tablesOf(readings: readonly FileReading[], layout: string): RawTable[] {
  return readings.flatMap((reading) => (reading.layout?.id === layout && reading.table ? [reading.table] : []));
}

/** Headings as the analyst wrote them, by raw table and column; the first file decides. */
function headingsOf(readings: readonly FileReading[]): Map<string, Map<string, string>> {
  const headings = new Map<string, Map<string, string>>();
  for (const { layout, headings: found } of readings) {
    if (layout && !headings.has(layout.table)) headings.set(layout.table, found);
  }
  return headings;
}
