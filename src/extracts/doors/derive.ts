import type { FileReading } from '../file-reading.ts';
import type { Finding } from '../finding.ts';
import { keptColumns, type Layout, readColumns } from '../layout.ts';
import { layouts } from '../layouts/index.ts';
import { mergeTables } from '../merge.ts';
import type { Cell, ExtractSource, RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import type { Derived, Door, DoorFault, DoorInput, Target } from './door.ts';
import { type DoorRow, rowsOf } from './door-rows.ts';
import { doors } from './index.ts';
import { differences } from './same.ts';

/** What came in other forms, as tables of the layouts that figures are worked out from. */
export interface FromDoors {
  readings: FileReading[];
  findings: Finding[];
  /** Columns that the form does not give, by the raw table that it was turned into. */
  lacks: Map<string, readonly string[]>;
  /** Whether a finding is about such a column. */
  isLacking(finding: Finding): boolean;
}

type Context = Pick<ExtractSource, 'extractedOn' | 'month' | 'coversFrom'> & {
  withoutShortBreaks: boolean;
  isUsed: (table: string) => boolean;
};

/**
 * Turns the tables of other forms into those of the SSDA903 return, of Annex A and of our own. A table that has a file of its
 * own, or that a form before has given already, is left aside, and said: nobody is counted twice.
 */
export function fromDoors(readings: readonly FileReading[], context: Context): FromDoors {
  const silent = new Map<string, readonly string[]>();
  const result: FromDoors = {
    readings: [],
    findings: [],
    lacks: new Map(),
    isLacking: ({ table, column, rule }) => {
      const [lacks = [], unasked = []] = [result.lacks.get(table ?? ''), silent.get(table ?? '')];
      return (column !== null && lacks.includes(column)) || (rule !== undefined && unasked.includes(rule));
    },
  };
  for (const door of doors) {
    const tables = tablesOf(door, readings, context, result.findings);
    if (tables.size === 0) continue;
    const input = inputOf(tables, context);
    for (const target of door.targets) {
      const layout = layouts.find(({ id }) => id === target.layout) as Layout;
      const derived = deriveOne(door, target, layout, { tables, input, context, findings: result.findings });
      if (derived === null) continue;
      const before = [...readings, ...result.readings].find((one) => one.layout === layout);
      if (before === undefined) {
        result.readings.push(derived);
        result.lacks.set(layout.table, lacking(target, input));
        silent.set(layout.table, target.unasked ?? []);
      } else result.findings.push(leftAside(derived, before, layout));
    }
  }
  return result;
}

/** The tables of a door, files of one table put together. */
function tablesOf(
  { layouts: own }: Door,
  readings: readonly FileReading[],
  { isUsed }: Context,
  findings: Finding[],
): Map<string, RawTable> {
  const tables = new Map<string, RawTable>();
  for (const layout of own) {
    const parts = readings.flatMap((one) => (one.layout === layout && one.table ? [one.table] : []));
    if (parts.length === 0) continue;
    const merged = mergeTables(layout, parts, isUsed(layout.table));
    for (const one of merged.findings) findings.push(one);
    tables.set(layout.table, merged.table);
  }
  return tables;
}

function inputOf(tables: ReadonlyMap<string, RawTable>, context: Context): DoorInput {
  const rows = new Map<string, DoorRow[]>();
  return {
    extractedOn: context.extractedOn,
    month: context.month,
    coversFrom: context.coversFrom,
    withoutShortBreaks: context.withoutShortBreaks,
    has: (table) => tables.has(table),
    rows: (table) => {
      const given = tables.get(table);
      if (given === undefined) return [];
      const known = rows.get(table) ?? rowsOf(given);
      rows.set(table, known);
      return known;
    },
  };
}

/** The columns that a door does not give: never, or for want of the table that would. */
function lacking({ lacks, uses = {} }: Target, input: DoorInput): string[] {
  return [...lacks, ...Object.entries(uses).flatMap(([table, columns]) => (input.has(table) ? [] : columns))];
}

function deriveOne(
  door: Door,
  target: Target,
  layout: Layout,
  {
    tables,
    input,
    context,
    findings,
  }: { tables: ReadonlyMap<string, RawTable>; input: DoorInput; context: Context; findings: Finding[] },
): FileReading | null {
  const [main = ''] = target.needs;
  const table = tables.get(main);
  if (table === undefined) return null;
  const missing = target.needs.filter((need) => !tables.has(need));
  if (missing.length > 0) {
    const fill = { title: layout.title, missing: missing.join(', ') };
    findings.push(finding('door-needs', { file: table.file, table: main, fill }));
    return null;
  }
  const inFigures = context.isUsed(layout.table);
  const headings = new Map(Object.entries(target.headings));
  const faults: DoorFault[] = [];
  const rows = target.rows(input, (fault) => faults.push(fault));
  for (const { code, row, column } of faults) {
    const heading = door.layouts.find(({ table: name }) => name === main)?.columns.find(({ name }) => name === column);
    findings.push(
      finding(code, {
        file: row?.file ?? table.file,
        line: row?.line ?? null,
        table: main,
        column: heading?.heading ?? null,
        inFigures,
      }),
    );
  }
  if (rows === null) return null;
  const incomplete = new Set<Derived>();
  const absent = new Set(lacking(target, input));
  for (const column of keptColumns(layout).filter(
    ({ name, filled, inFigures: counts }) => filled && counts && !absent.has(name),
  )) {
    for (const row of rows) {
      if ((row.cells[column.name] ?? null) !== null) continue;
      incomplete.add(row);
      const { file, line } = row.from;
      const heading = headings.get(column.name) ?? column.heading;
      findings.push(finding('missing-value', { file, line, column: heading, table: layout.table, inFigures }));
    }
  }
  const kept = rows.filter((row) => !incomplete.has(row));
  return {
    path: table.file,
    layout,
    rows: rows.length,
    lines: kept.map(({ from }) => from.line),
    table: tableOf(layout, kept, table.file),
    headings,
    leftOut: new Set(),
    unused: null,
    findings: [],
  };
}

function tableOf(layout: Layout, rows: readonly Derived[], file: string): RawTable {
  const columns: Record<string, Cell[]> = {};
  for (const { name, checked } of readColumns(layout))
    if (!checked) columns[name] = rows.map(({ cells }) => cells[name] ?? null);
  return {
    name: layout.table,
    columns,
    rowCount: rows.length,
    lines: rows.map(({ from }) => from.line),
    file,
    files: rows.map(({ from }) => from.file),
  };
}

/** That a table is there twice, which of the two is taken, and in how far they differ. */
function leftAside(derived: FileReading, before: FileReading, layout: Layout): Finding {
  const [own, other] = [derived.table, before.table];
  const fill = {
    title: layout.title,
    other: before.path,
    differ: own === null || other === null ? '' : differences(layout, own, other),
  };
  return finding('door-left-aside', { file: derived.path, table: layout.table, fill });
}
