import type { ColumnTable } from 'arquero';
import type { Stored } from './cell.ts';
import type { Columns } from './packed-column.ts';

export type { Cell, Stored } from './cell.ts';
export type { Columns } from './packed-column.ts';

/** The rows that a query returned. */
export type Table = ColumnTable;

/**
 * What the warehouse needs of a database; `adapters` hold one for each place where DuckDB runs. It is one connection:
 * the caller awaits each answer before asking again.
 */
export interface Database {
  /**
   * Runs SQL (several statements allowed) and returns the last one's rows: days as ISO text, numbers of every width as
   * numbers. Rejects with what the database says is wrong.
   */
  query(sql: string): Promise<Table>;
  /**
   * Adds rows to a table that exists (`staging.episodes`). `types` are all its columns in their order, `columns` the
   * cells of each, equally many.
   */
  insert(name: string, types: Record<string, Stored>, columns: Columns): Promise<void>;
  close(): Promise<void>;
}

// Fetching an extension hangs where the network is closed, so nothing may run before the first two. A measure's SQL can
// then neither read a file nor undo the above.
const settings = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set enable_external_access = false',
  'set lock_configuration = true',
];

/** Prevents a database from reaching anything outside itself. */
export async function lockedDown(database: Database): Promise<Database> {
  for (const setting of settings) await database.query(setting);
  return database;
}

/** Schema and table that a name stands for; `main` where it names no schema. */
export function placeOf(name: string): { schema: string; table: string } {
  const [first = '', second] = name.split('.');
  return second === undefined ? { schema: 'main', table: first } : { schema: first, table: second };
}
