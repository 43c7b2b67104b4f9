import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { readExtract } from '#extracts';
import { type Timing, timeOf } from './measure.ts';

/** One file of episodes and the extract it belongs to. */
export interface EpisodesFile {
  path: string;
  bytes: Uint8Array;
  authority: string;
  month: string;
  extractedOn: string;
}

/** Reading and checking episodes as a refresh does, against DuckDB's bare `read_csv` of the same bytes into a table. */
export async function benchIngest(
  files: readonly EpisodesFile[],
  runs: number,
): Promise<{ ours: Timing; bare: Timing }> {
  const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  connection.query('set autoinstall_known_extensions = false');
  connection.query('set autoload_known_extensions = false');
  for (const [index, file] of files.entries()) bindings.registerFileBuffer(`${index}.csv`, file.bytes.slice());
  const bare = await timeOf(runs, () => {
    for (const index of files.keys()) {
      connection.query(
        `create or replace table episodes as select * from read_csv('${index}.csv', header = true, all_varchar = true)`,
      );
    }
  });
  const ours = await timeOf(runs, () => {
    for (const { path, bytes, authority, month, extractedOn } of files) {
      readExtract({ authority, month, extractedOn, coversFrom: null, files: [{ path, bytes }] });
    }
  });
  connection.close();
  return { ours, bare };
}
