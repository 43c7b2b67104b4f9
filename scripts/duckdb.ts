import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { type Database, openBlocking } from '#warehouse';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

let shared: Promise<Database> | undefined;

/** The database of this process, started where there is none: that takes longer than most of its work. */
export function sharedDatabase(): Promise<Database> {
  shared ??= startDatabase();
  return shared;
}

/** Starts DuckDB inside this process and opens an empty database in memory. */
export async function startDatabase(): Promise<Database> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  return openBlocking(bindings);
}
