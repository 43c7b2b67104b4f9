import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import { type Database, lockedDown, placeOf } from '../database.ts';
import { arrowOf, tableOf } from './arrow.ts';

/** An empty database in memory on DuckDB-WASM in this thread, which is blocked while it works. */
export function openBlocking(bindings: DuckDBBindings): Promise<Database> {
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  return lockedDown({
    query: async (sql) => tableOf(connection.useUnsafe((own, id) => own.runQuery(id, sql))),
    insert: async (name, types, columns) => {
      const { schema, table } = placeOf(name);
      connection.insertArrowFromIPCStream(arrowOf(types, columns), { schema, name: table, create: false });
    },
    close: async () => connection.close(),
  });
}
