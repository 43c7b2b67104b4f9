import type { Layout } from '#extracts';
import type { Database, Stored } from './database.ts';
import { GatheredColumn } from './gathered-column.ts';
import type { PackedTable } from './packed-extract.ts';
import { rawColumns } from './raw-columns.ts';
import { placeColumns } from './staging.ts';

interface Waiting {
  types: Record<string, Stored>;
  columns: Map<string, GatheredColumn>;
}

/** Rows of raw tables on their way into `staging`. */
export class WaitingRows {
  /** How many rows wait. */
  count = 0;
  readonly #database: Database;
  readonly #tables = new Map<string, Waiting>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds rows of a layout's table, by their places in it, as those of an extract. */
  add(layout: Layout, table: PackedTable, rows: Uint32Array, extractNo: number): void {
    if (rows.length === 0) return;
    const waiting = this.#tables.get(layout.table) ?? emptyTable(layout);
    for (const name of Object.keys(rawColumns(layout))) waiting.columns.get(name)?.add(table.columns[name], rows);
    waiting.columns.get('extract_no')?.addNumbers(new Float64Array(rows.length).fill(extractNo));
    waiting.columns.get('row_no')?.addNumbers(rows);
    this.#tables.set(layout.table, waiting);
    this.count += rows.length;
  }

  /** Puts everything that waits into the database, one insert a table. */
  async insert(): Promise<void> {
    for (const [name, { types, columns }] of this.#tables) {
      const packed = Object.fromEntries([...columns].map(([column, gathered]) => [column, gathered.packed()]));
      await this.#database.insert(`staging.${name}`, types, packed);
    }
    this.#tables.clear();
    this.count = 0;
  }
}

function emptyTable(layout: Layout): Waiting {
  const types = { ...placeColumns, ...rawColumns(layout) };
  const columns = Object.entries(types).map(([name, stored]) => [name, new GatheredColumn(stored)] as const);
  return { types, columns: new Map(columns) };
}
