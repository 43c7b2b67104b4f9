import { childColumns } from './child-columns.ts';
import { codeSets } from './codes/index.ts';
import type { FileContext, FileReading } from './file-reading.ts';
import { type Column, readColumns } from './layout.ts';
import { type Cell, keepRows, type RawTable } from './raw-table.ts';
import { readColumn } from './read-cells.ts';
import { tidy } from './reading/heading.ts';
import type { Fit } from './reading/recognise.ts';
import type { DataRows } from './reading/rows.ts';
import type { Report } from './report.ts';
import { namedReturnYear } from './return-year.ts';

/** Reads the columns of a recognised file; rows that lack a value which figures need are left out. */
export function readTable(
  data: DataRows,
  headings: string[],
  fit: Fit,
  reading: FileReading,
  context: FileContext,
  report: Report,
): RawTable {
  const { layout, found } = fit;
  const used = context.isUsed(layout.table);
  const columns: Record<string, Cell[]> = {};
  const unusable = new Set<number>();
  const unreadable: Record<string, ReadonlySet<number>> = {};
  for (const column of readColumns(layout)) {
    const index = found.get(column);
    if (index === undefined) {
      if (column.checked) continue;
      columns[column.name] = new Array<Cell>(data.rows.length).fill(null);
      if (!context.keepExtras && !fit.near.has(column))
        report('absent-column', { column: column.heading, table: layout.table });
      continue;
    }
    const heading = headings[index] ?? column.heading;
    reading.headings.set(column.name, heading);
    if (column.checked) {
      columns[column.name] = data.rows.map((row) => row[index]?.trim() || null);
      continue;
    }
    const read = readColumn(data.rows, index, column, context);
    columns[column.name] = read.cells;
    const lost = read.faults.filter(({ raw }) => raw.trim() !== '' && column.type === 'date');
    if (lost.length > 0) unreadable[column.name] = new Set(lost.map(({ row }) => row));
    const inFigures = (column.inFigures ?? false) && used;
    const place = { column: heading, table: layout.table, inFigures };
    for (const [note, { count, first }] of read.notes)
      report(note, { ...place, count, fill: { count, first: data.lines[first] ?? 0 } });
    const fill = read.faults.length > 0 ? { codes: codesOf(column) } : undefined;
    for (const { row, fault, raw } of read.faults) {
      report(fault, { ...place, line: data.lines[row] ?? null, value: raw, fill });
      if (column.filled && column.inFigures) unusable.add(row);
    }
    if (column.inFigures) for (const row of read.lacking) unusable.add(row);
  }
  if (context.keepExtras)
    for (const index of fit.extra)
      columns[headings[index] ?? ''] = data.rows.map((row) => tidy(row[index] ?? '') || null);
  const teams = teamsIn(data, fit, columns);
  if (teams !== null) reading.teams = teams;
  const table: RawTable = {
    name: layout.table,
    columns,
    rowCount: data.rows.length,
    lines: data.lines,
    file: reading.path,
    ...(Object.keys(unreadable).length > 0 ? { unreadable } : {}),
    ...yearOf(data, fit),
  };
  if (unusable.size === 0 || context.keepExtras) return table;
  const child = table.columns.child ?? table.columns.child_id;
  for (const row of unusable) if (typeof child?.[row] === 'string') reading.leftOut.add(child[row]);
  reading.unused = keepRows(table, (row) => unusable.has(row));
  return keepRows(table, (row) => !unusable.has(row));
}

function codesOf(column: Column): string {
  return column.codes ? codeSets[column.codes].entries.map(({ code }) => code).join(' ') : '';
}

/** The return year or years that a column of the file names. */
function yearOf({ rows }: DataRows, { found }: Fit): Pick<RawTable, 'returnYear' | 'returnYears'> {
  const at = [...found].find(([column]) => column.name === 'year' && column.presence === 'dropped')?.[1];
  if (at === undefined) return {};
  const known = new Map<string, string>();
  const returnYears = rows.map((row) => {
    const written = row[at] ?? '';
    const year = known.get(written) ?? namedReturnYear(written) ?? '';
    known.set(written, year);
    return year;
  });
  const [returnYear, another] = new Set(returnYears.filter((year) => year !== ''));
  if (returnYear === undefined) return {};
  return another === undefined ? { returnYear } : { returnYears };
}

/** The team of each child, where a column of the file names teams. */
function teamsIn(
  { rows }: DataRows,
  { found }: Fit,
  columns: Readonly<Record<string, readonly Cell[]>>,
): Map<string, string> | null {
  const at = [...found].find(([column]) => column.team)?.[1];
  const children = childColumns.map((name) => columns[name]).find((cells) => cells !== undefined);
  if (at === undefined || children === undefined) return null;
  const named = rows.flatMap((row, place): [string, string][] => {
    const [child, team] = [children[place], tidy(row[at] ?? '')];
    return typeof child === 'string' && team !== '' ? [[child, team]] : [];
  });
  return new Map(named);
}
