import type { Layout, RawTable } from '#extracts';
import type { Cell, Database, Stored } from './database.ts';
import { rawColumns } from './raw-columns.ts';
import { placeColumns } from './staging.ts';

interface Waiting {
  types: Record<string, Stored>;
  columns: Record<string, Cell[]>;
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
  add(layout: Layout, table: RawTable, rows: readonly number[], extractNo: number): void {
    if (rows.length === 0) return;
    const { types, columns } = this.#tables.get(layout.table) ?? emptyTable(layout);
    for (const name of Object.keys(rawColumns(layout))) {
      const [cells, waiting] = [table.columns[name], columns[name] as Cell[]];
      for (const row of rows) waiting.push(cells?.[row] ?? null);
    }
    for (const row of rows) {
      columns.extract_no?.push(extractNo);
      columns.row_no?.push(row);
    }
    this.#tables.set(layout.table, { types, columns });
    this.count += rows.length;
  }

  /** Puts everything that waits into the database, one insert a table. */
  async insert(): Promise<void> {
    for (const [name, { types, columns }] of this.#tables) {
      await this.#database.insert(`staging.${name}`, types, columns);
    }
    this.#tables.clear();
    this.count = 0;
  }
}

function emptyTable(layout: Layout): Waiting {
  const types = { ...placeColumns, ...rawColumns(layout) };
  return { types, columns: Object.fromEntries(Object.keys(types).map((name) => [name, []])) };
}
