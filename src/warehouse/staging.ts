import { layouts } from '#extracts';
import type { Database, Stored } from './database.ts';
import { rawColumns } from './raw-columns.ts';

const sqlTypes: Record<Stored, string> = { text: 'varchar', date: 'date', number: 'double', boolean: 'boolean' };

/** Columns that every raw table has before its own: the extract, and the row's place in its table. */
export const placeColumns = { extract_no: 'number', row_no: 'number' } as const satisfies Record<string, Stored>;

/** A row for each table of each extract: what it covers, and the first day on which a newer extract counts instead. */
export const coverageColumns = {
  extract_no: 'number',
  authority: 'text',
  raw_table: 'text',
  source: 'text',
  reach: 'text',
  covers_from: 'date',
  covers_to: 'date',
  extracted_on: 'date',
  month_end: 'date',
  superseded_from: 'date',
  lacks: 'text',
} as const satisfies Record<string, Stored>;

/** Puts the schema `staging` in place of any before: a table for each layout, still empty, and what extracts cover. */
export async function openStaging(database: Database): Promise<void> {
  const statements = [
    'drop schema if exists staging cascade',
    'create schema staging',
    createTable('staging.coverage', coverageColumns),
    ...layouts.map((layout) => createTable(`staging.${layout.table}`, { ...placeColumns, ...rawColumns(layout) })),
  ];
  await database.query(statements.join(';\n'));
}

/** The statement that creates a table, in place of any of its name. */
export function createTable(name: string, columns: Record<string, Stored>): string {
  const described = Object.entries(columns).map(([column, type]) => `"${column}" ${sqlTypes[type]}`);
  return `create or replace table ${name} (${described.join(', ')})`;
}
