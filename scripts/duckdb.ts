import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { openWarehouse, type WarehouseConnection } from '#warehouse';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/**
 * Starts DuckDB inside this process and opens an empty warehouse in memory. Takes about a second: open one and load
 * it several times rather than opening several.
 */
export async function startWarehouse(): Promise<WarehouseConnection> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  return openWarehouse(bindings);
}
