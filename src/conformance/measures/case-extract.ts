import Papa from 'papaparse';
import {
  type Cell,
  type ExtractFile,
  keptColumns,
  type Layout,
  layouts,
  type ReadExtract,
  readExtract,
} from '#extracts';
import type { CaseExtract } from './case.ts';

/**
 * An extract of a case as the product's own reader reads it. A file that is called as a raw table may leave columns of its
 * layout out: they are blank. What a case gives is all there is: also a file of which no row counts covers its time.
 */
export function readCaseExtract(
  { month, extractedOn, coversFrom, files }: CaseExtract,
  authority: string,
): ReadExtract {
  const given = Object.entries(files);
  const read = readExtract({
    authority,
    month,
    extractedOn,
    coversFrom,
    files: given.map(([name, text]) => fileOf(name, text)),
  });
  const empty = given.flatMap(
    ([name]) => layouts.find(({ table }) => table === name && read.tables[table] === undefined) ?? [],
  );
  return {
    ...read,
    tables: { ...read.tables, ...Object.fromEntries(empty.map((layout) => [layout.table, withoutRows(layout)])) },
    coverage: {
      ...read.coverage,
      ...Object.fromEntries(empty.map(({ table }) => [table, { from: coversFrom, to: extractedOn }])),
    },
  };
}

function fileOf(name: string, text: string): ExtractFile {
  const layout = layouts.find(({ table }) => table === name);
  const whole = layout === undefined ? text : withEveryColumn(layout, text);
  return { path: `${name}.csv`, bytes: new TextEncoder().encode(whole) };
}

function withEveryColumn(layout: Layout, text: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const given = (meta.fields ?? []).map((field) => field.toLowerCase());
  const absent = keptColumns(layout)
    .filter(({ name, heading }) => !given.includes(heading.toLowerCase()) && !given.includes(name))
    .map(({ heading }) => heading);
  return Papa.unparse({ fields: [...(meta.fields ?? []), ...absent], data }, { newline: '\n' });
}

function withoutRows(layout: Layout) {
  const columns = Object.fromEntries(keptColumns(layout).map(({ name }): [string, Cell[]] => [name, []]));
  return { name: layout.table, columns, rowCount: 0, lines: [], file: `${layout.table}.csv` };
}
