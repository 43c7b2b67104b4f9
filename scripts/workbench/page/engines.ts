import { createDuckDB, DEFAULT_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { auditPublished, EditionError, type Solver } from '#audit';
import { saidInTexts } from '#board-papers';
import { paperFolders, readPapers } from '#folders';
import { RefreshStopped } from '#refresh';
import { type Database, openBlocking } from '#warehouse';
import { digest, type Engines } from '#workbench';
import { auditorBy } from '../../refresh/auditor.ts';
import { folderReading } from '../../refresh/reading.ts';
import { highsSolver } from '../../solver/highs.ts';
import { opened, type Part } from './parts.ts';

/** An address that nobody ever asks for: the engine wants one, and is given what the page holds. */
const engineAddress = 'https://embedded.invalid/duckdb.wasm';

let database: Promise<Database> | undefined;
let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * What a refresh runs on in this worker, from the parts of the page. Each is unpacked when it is first wanted, and serves
 * every later refresh; the auditor remembers nothing of an earlier one.
 */
export function enginesOf(parts: { engine: Part; solver: Part }, version: string): Engines {
  const solver = async (): Promise<Solver> => {
    compiled ??= opened(parts.solver)
      .then((stream) => new Response(stream).arrayBuffer())
      .then((bytes) => WebAssembly.compile(bytes));
    return highsSolver(await compiled);
  };
  return {
    version,
    reading: folderReading,
    database: () => {
      database ??= startDatabase(parts.engine);
      return database;
    },
    solver,
    auditor: auditorBy(async (files, elsewhere, only, memory) => {
      try {
        return auditPublished(files, await solver(), { digest, effort: 'enough', elsewhere, only, memory });
      } catch (error) {
        if (!(error instanceof EditionError)) throw error;
        throw new RefreshStopped(`The audit cannot read what is published: ${error.message}`);
      }
    }),
    said: async (published, of) => saidInTexts(await readPapers(paperFolders({}, '/', published)), of),
  };
}

/** DuckDB in this worker, which is blocked while it works: nobody else waits for it. */
async function startDatabase(engine: Part): Promise<Database> {
  const stream = await opened(engine);
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, options) =>
    (address instanceof Request ? address.url : String(address)) === engineAddress
      ? new Response(stream, { headers: { 'Content-Type': 'application/wasm' } })
      : ask(address, options);
  const bundle = { mainModule: engineAddress, mainWorker: '' };
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), DEFAULT_RUNTIME);
  await bindings.instantiate(() => undefined);
  globalThis.fetch = ask;
  return answering(await openBlocking(bindings));
}

/** Milliseconds for which the worker may leave the page without an answer while it asks the database. */
const longestSilence = 50;

/** The same database, that lets the worker hear the page between two questions. */
function answering(database: Database): Database {
  let heard = performance.now();
  return {
    ...database,
    query: async (sql) => {
      if (performance.now() - heard > longestSilence) {
        await new Promise((resolve) => setTimeout(resolve));
        heard = performance.now();
      }
      return database.query(sql);
    },
  };
}
