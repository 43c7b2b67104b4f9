import Papa from 'papaparse';
import { keptColumns, layouts } from '#extracts';
import type { Day } from './day.ts';

/** A row by the names of our layouts: days as text, codes and numbers of children as they are once they are read. */
export type Row = Readonly<Record<string, string>>;

/** What a council sent of a month. */
export interface Extract {
  month: string;
  takenOn: Day;
  coversFrom: Day;
  tables: Readonly<Record<string, readonly Row[]>>;
}

export interface Council {
  authority: string;
  extracts: readonly Extract[];
}

/** The texts of an extract's files, by table, for `readCaseExtract`. */
export function filesOf({ tables }: Extract): Record<string, string> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, csv(table, rows)]));
}

function csv(table: string, rows: readonly Row[]): string {
  const layout = layouts.find((one) => one.table === table);
  if (layout === undefined) throw new Error(`There is no table ${table}.`);
  const columns = keptColumns(layout);
  const body = rows.map((row, line) => columns.map(({ name, type }) => spelt(row[name] ?? '', type, line)));
  return Papa.unparse([columns.map(({ heading }) => heading), ...body], { newline: '\n' });
}

/** A cell as one of the ways in which councils write it; every row has its own. */
function spelt(value: string, type: string, line: number): string {
  if (type === 'date' && value !== '') return value.split('-').reverse().join('/');
  if (type === 'identifier') return line % 3 === 1 ? value.toLowerCase() : line % 3 === 2 ? ` ${value}` : value;
  if (type === 'code') return line % 4 === 3 ? value.toLowerCase() : value;
  return value;
}
