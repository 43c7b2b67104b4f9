import type { Finding } from './finding.ts';
import { groupRows } from './group.ts';
import { keptColumns, type Layout, readColumns } from './layout.ts';
import { settleFiles } from './merge-files.ts';
import { type Cell, keepRows, type RawTable } from './raw-table.ts';
import { finding } from './report.ts';

export interface Merged {
  table: RawTable;
  findings: Finding[];
}

/**
 * Merges the files of one layout, whose return years may be known, into one table. Equal rows count once; rows that
 * contradict one another are reported and not used.
 */
export function mergeTables(
  layout: Layout,
  parts: readonly RawTable[],
  used: boolean,
  years: readonly string[] = [],
): Merged {
  const inFigures = used && layout.columns.some((column) => column.inFigures);
  const findings: Finding[] = [];
  const single = parts.map((part) => dropRepeats(layout, part, inFigures, findings));
  if (single.length === 1) return { table: ofYears(single as [RawTable], years), findings };
  if (layout.reach === 'year') leaveOutEarlier(single, years, findings);
  const kept = settleFiles({ layout, parts: single, years, inFigures, findings });
  return { table: ofYears(kept, years, concatenate(layout, kept)), findings };
}

/** A table with the return year of its rows, those of the files that it was put together from. */
function ofYears(parts: readonly RawTable[], years: readonly string[], table = parts[0] as RawTable): RawTable {
  const { returnYear: _, returnYears: __, ...rest } = table;
  const [first = '', another] = new Set(years);
  if (another === undefined) return first === '' ? rest : { ...rest, returnYear: first };
  return { ...rest, returnYears: parts.flatMap((part, at) => part.lines.map(() => years[at] ?? '')) };
}

/** A file of a year's outcomes counts for that year: of several years that files name, the last alone is of use. */
function leaveOutEarlier(parts: RawTable[], years: readonly string[], findings: Finding[]): void {
  const last = years.reduce((latest, year) => (year > latest ? year : latest), '');
  parts.forEach((part, index) => {
    const year = years[index] ?? '';
    if (year === '' || year === last) return;
    parts[index] = keepRows(part, () => false);
    const place = { file: part.file, table: part.name, count: part.rowCount, fill: { rows: part.rowCount } };
    findings.push(finding('earlier-year-left-out', place));
  });
}

const sameRow = (columns: readonly (readonly Cell[])[], a: number, b: number): boolean =>
  columns.every((cells) => cells[a] === cells[b]);

/**
 * Within one file: a row that repeats an earlier one is dropped; all rows of a key with different values are dropped.
 */
function dropRepeats(layout: Layout, table: RawTable, inFigures: boolean, findings: Finding[]): RawTable {
  const all = keptColumns(layout).map(({ name }) => table.columns[name] as Cell[]);
  const key = layout.key.map((name) => table.columns[name] as Cell[]);
  const first = key[0] as Cell[];
  const rest = key.slice(1);
  const { order, starts, size } = groupRows(first);
  const dropped = new Set<number>();
  for (let group = 0; group < size; group += 1) {
    const from = starts[group] as number;
    const to = starts[group + 1] as number;
    if (to - from < 2) continue;
    const seen = to - from > 24 ? new Map<string, number>() : null;
    for (let at = from; at < to; at += 1) {
      const row = order[at] as number;
      const earlier = seen ? remembered(seen, rest, row) : earlierRow(order, from, at, rest);
      if (earlier === null) continue;
      dropped.add(row);
      const same = sameRow(all, earlier, row);
      if (!same) dropped.add(earlier);
      const code = same ? 'duplicate-row' : isOneRowAChild(layout) ? 'duplicate-child' : 'conflicting-rows';
      const place = { file: table.file, table: table.name, line: table.lines[row] ?? null, value: String(first[row]) };
      findings.push(
        finding(code, {
          ...place,
          column: layout.columns.find(({ name }) => name === layout.key[0])?.heading ?? null,
          inFigures,
          fill: { first: table.lines[earlier] ?? 0 },
        }),
      );
    }
  }
  return dropped.size === 0 ? table : keepRows(table, (row) => !dropped.has(row));
}

const isOneRowAChild = ({ key }: Layout): boolean =>
  key.length === 1 && ['child', 'child_id'].includes(key[0] as string);

function earlierRow(order: Int32Array, from: number, at: number, rest: readonly Cell[][]): number | null {
  for (let other = from; other < at; other += 1) {
    if (sameRow(rest, order[other] as number, order[at] as number)) return order[other] as number;
  }
  return null;
}

function remembered(seen: Map<string, number>, rest: readonly Cell[][], row: number): number | null {
  const key = rest.map((cells) => cells[row]).join('\u0001');
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, row);
  return earlier ?? null;
}

function concatenate(layout: Layout, parts: readonly RawTable[]): RawTable {
  const columns: Record<string, Cell[]> = {};
  for (const { name, checked } of readColumns(layout)) {
    if (checked && !parts.some((part) => part.columns[name])) continue;
    columns[name] = parts.flatMap((part) => part.columns[name] ?? new Array<Cell>(part.rowCount).fill(null));
  }
  const unreadable = unreadableIn(parts);
  return {
    name: layout.table,
    columns,
    rowCount: parts.reduce((sum, part) => sum + part.rowCount, 0),
    lines: parts.flatMap((part) => part.lines),
    file: parts[0]?.file ?? '',
    files: parts.flatMap((part) => part.lines.map(() => part.file)),
    ...(unreadable ? { unreadable } : {}),
  };
}

/** The marks of rows that could not be read, as the rows stand one file after another. */
function unreadableIn(parts: readonly RawTable[]): Record<string, ReadonlySet<number>> | null {
  if (!parts.some((part) => part.unreadable)) return null;
  const marks: Record<string, Set<number>> = {};
  let before = 0;
  for (const part of parts) {
    for (const [name, rows] of Object.entries(part.unreadable ?? {})) {
      marks[name] ??= new Set();
      for (const row of rows) marks[name].add(before + row);
    }
    before += part.rowCount;
  }
  return marks;
}
