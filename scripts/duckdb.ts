import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { type Database, openBlocking } from '#warehouse';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/**
 * Starts DuckDB inside this process and opens an empty database in memory. Takes about a second: open one and load
 * it several times rather than opening several.
 */
export async function startDatabase(): Promise<Database> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  return openBlocking(bindings);
}
