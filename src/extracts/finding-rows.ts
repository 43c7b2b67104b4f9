import { childColumns } from './child-columns.ts';
import type { FileReading } from './file-reading.ts';
import type { Finding } from './finding.ts';
import type { RawTable } from './raw-table.ts';
import { withoutLetters } from './sheet-path.ts';

/**
 * The same findings, each with the child of its row and whether a figure reads its column, where that is known. Of a
 * line that several children share, as in XML without line breaks, no child is named.
 */
export function withRows(findings: readonly Finding[], readings: readonly FileReading[]): Finding[] {
  const children = childrenOf(findings, readings);
  const columns = columnsOf(readings);
  return findings.map((one) => {
    const child = children.get(one.file)?.get(one.line ?? 0);
    const inFigures = one.column === null ? undefined : readsColumn(columns.get(one.table ?? ''), one.column);
    return { ...one, ...(child ? { child } : {}), ...(inFigures === undefined ? {} : { inFigures }) };
  });
}

/** The same findings, each with the place of its row in the tables that figures are worked out from. */
export function withPlaces(findings: readonly Finding[], tables: Readonly<Record<string, RawTable>>): Finding[] {
  const places = new Map(
    [...Map.groupBy(findings, ({ table }) => table ?? '')].map(([name, those]) => [
      name,
      placesIn(tables[name], new Set(those.flatMap(({ line }) => line ?? []))),
    ]),
  );
  return findings.map((one) => {
    const row = one.line === null ? null : (places.get(one.table ?? '')?.get(`${one.line} ${one.file}`) ?? null);
    return row === null ? one : { ...one, row };
  });
}

/**
 * The same findings, where lines count the records of JSON without line ends: each names the path of its record in place of a
 * line.
 */
export function withPaths(findings: readonly Finding[], readings: readonly FileReading[]): Finding[] {
  const places = new Map(readings.flatMap(({ path, places: own }) => (own === undefined ? [] : [[path, own]])));
  if (places.size === 0) return [...findings];
  return findings.map((one) => {
    const own = places.get(one.file);
    if (own === undefined) return one;
    const named = (text: string) =>
      text.replace(/\bline (\d+)\b/g, (whole, line: string) => own[Number(line) - 1] ?? whole);
    return { ...one, line: null, problem: named(one.problem), message: named(one.message) };
  });
}

/** The row that stands on each of some lines of each file; null where several do, as in XML without line breaks. */
function placesIn(table: RawTable | undefined, lines: ReadonlySet<number>): Map<string, number | null> {
  const places = new Map<string, number | null>();
  if (lines.size === 0) return places;
  for (let row = 0; row < (table?.rowCount ?? 0); row += 1) {
    const line = table?.lines[row] ?? 0;
    if (!lines.has(line)) continue;
    const place = `${line} ${table?.files?.[row] ?? table?.file}`;
    places.set(place, places.has(place) ? null : row);
  }
  return places;
}

/** The child of each line that a finding is about, by file; null where the line has several. */
function childrenOf(findings: readonly Finding[], readings: readonly FileReading[]) {
  const wanted = new Map<string, Map<number, string | null | undefined>>();
  for (const { file, line } of findings) {
    if (line === null) continue;
    const lines = wanted.get(file);
    if (lines === undefined) wanted.set(file, new Map([[line, undefined]]));
    else lines.set(line, undefined);
  }
  for (const { path, table, unused } of readings) {
    const lines = wanted.get(path);
    if (lines === undefined) continue;
    for (const part of [table, unused]) if (part !== null) addChildren(lines, part);
  }
  return wanted;
}

function addChildren(lines: Map<number, string | null | undefined>, table: RawTable): void {
  const cells = childColumns.map((name) => table.columns[name]).find((column) => column !== undefined);
  if (cells === undefined) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const line = table.lines[row] ?? 0;
    if (!lines.has(line)) continue;
    const child = cells[row];
    const known = lines.get(line);
    lines.set(line, typeof child === 'string' && (known === undefined || known === child) ? child : null);
  }
}

/**
 * Whether a figure reads a column, by raw table and every heading under which findings may name it. Of a column that the
 * file lacks it is known only where a figure cannot do without.
 */
function columnsOf(readings: readonly FileReading[]): Map<string, Map<string, boolean>> {
  const tables = new Map<string, Map<string, boolean>>();
  for (const { layout, headings } of readings) {
    if (layout === null) continue;
    const columns = tables.get(layout.table) ?? new Map<string, boolean>();
    tables.set(layout.table, columns);
    for (const { name, heading, inFigures = false } of layout.columns) {
      if (!inFigures && !headings.has(name)) continue;
      for (const one of [name, heading, headings.get(name)]) if (one !== undefined) columns.set(one, inFigures);
    }
  }
  return tables;
}

function readsColumn(columns: ReadonlyMap<string, boolean> | undefined, heading: string): boolean | undefined {
  return columns?.get(heading) ?? columns?.get(withoutLetters(heading));
}
