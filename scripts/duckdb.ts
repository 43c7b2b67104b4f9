import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { type Database, openBlocking, openNative } from '#warehouse';
import { StoppedError } from './cli/command-line.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/**
 * Builds of DuckDB that a refresh can run: WebAssembly everywhere, this machine's own where its package is installed.
 */
export const engines = ['wasm', 'native'] as const;
export type Engine = (typeof engines)[number];

const shared = new Map<Engine, Promise<Database>>();

/**
 * The database of this process, started where there is none: that takes longer than most of its work. Rejects as
 * starting does.
 */
export function sharedDatabase(engine: Engine = 'wasm'): Promise<Database> {
  const database = shared.get(engine) ?? startDatabase(engine);
  shared.set(engine, database);
  return database;
}

/** Opens an empty database in memory. Rejects with a StoppedError where the engine is not installed. */
export function startDatabase(engine: Engine = 'wasm'): Promise<Database> {
  return engine === 'native' ? startNative() : startWasm();
}

async function startWasm(): Promise<Database> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  return openBlocking(bindings);
}

/** Opens DuckDB's own build; `load` imports its package. Rejects with a StoppedError where that cannot be loaded. */
export async function startNative(load = () => import('@duckdb/node-api')): Promise<Database> {
  const native = await load().catch((error: Error) => {
    throw new StoppedError(
      `The native engine cannot be loaded (${error.message.split('\n')[0]}). Its npm package @duckdb/node-api comes with the development packages, where DuckDB has a build for this kind of machine. Without --engine native the same figures come from DuckDB-WASM.`,
    );
  });
  return openNative(native);
}
