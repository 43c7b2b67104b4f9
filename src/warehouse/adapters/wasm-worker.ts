import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { type Database, lockedDown, placeOf } from '../database.ts';
import { arrowOf, tableOf } from './arrow.ts';

/**
 * An empty database in memory on DuckDB-WASM in a worker: the page stays free while it works. The engine is handed in
 * instantiated, because only the page knows where its worker and its WebAssembly come from; it ends with the database.
 */
export async function openInWorker(engine: AsyncDuckDB): Promise<Database> {
  await engine.open({ path: ':memory:' });
  const connection = await engine.connect();
  return lockedDown({
    query: async (sql) => tableOf(await connection.useUnsafe((own, id) => own.runQuery(id, sql))),
    insert: (name, types, columns) => {
      const { schema, table } = placeOf(name);
      return connection.insertArrowFromIPCStream(arrowOf(types, columns), { schema, name: table, create: false });
    },
    close: async () => {
      await connection.close();
      await engine.terminate();
    },
  });
}
