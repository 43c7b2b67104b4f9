import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';

/** What the warehouse needs of a database: SQL in, Arrow out, Arrow in. */
export interface WarehouseConnection {
  /** Runs SQL (several statements allowed) and gives the last one's rows as an Arrow IPC stream. */
  query(sql: string): Uint8Array;
  /** Creates the table `staging.<name>` from an Arrow IPC stream. */
  insertArrow(name: string, ipc: Uint8Array): void;
  close(): void;
}

// Fetching an extension hangs where the network is closed, so nothing may run before these two.
const settledFirst = ['set autoinstall_known_extensions = false', 'set autoload_known_extensions = false'];
// A measure's SQL can then neither read a file nor undo the above.
const lockedDown = ['set enable_external_access = false', 'set lock_configuration = true'];

/** Opens an empty warehouse in memory on DuckDB bindings that are already instantiated. */
export function openWarehouse(bindings: DuckDBBindings): WarehouseConnection {
  bindings.open({ path: ':memory:' });
  const connection: DuckDBConnection = bindings.connect();
  const query = (sql: string) => connection.useUnsafe((own, id) => own.runQuery(id, sql));
  for (const setting of [...settledFirst, ...lockedDown]) query(setting);
  return {
    query,
    insertArrow(name, ipc) {
      connection.insertArrowFromIPCStream(ipc, { name, schema: 'staging', create: true });
    },
    close: () => connection.close(),
  };
}
