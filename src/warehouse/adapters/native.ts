import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';
import { table as tableFrom } from 'arquero';
import { dayFromNumber } from '#calendar';
import { type Cell, type Columns, type Database, lockedDown, placeOf, type Stored, type Table } from '../database.ts';
import { cellsOf, packColumns } from '../packed-column.ts';

/** DuckDB's package for Node, handed in because few need it. */
type Native = typeof import('@duckdb/node-api');

const microsecondsOfDay = 86_400_000_000n;
/** As many rows as DuckDB takes at a time. */
const chunkRows = 2048;

/**
 * An empty database in memory on DuckDB's own build for this machine. It runs one thread, as DuckDB-WASM does: several
 * threads add numbers up in no fixed order, and a sum of tenths then differs in its last digit from one run to the
 * next.
 */
export async function openNative(native: Native): Promise<Database> {
  const instance = await native.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return lockedDown({
    query: async (sql) => tableOf(native, await lastOf(connection, sql)),
    insert: (name, types, columns) => append(native, connection, name, types, columns),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  });
}

/** Runs every statement and returns the result of the last one. */
async function lastOf(connection: DuckDBConnection, sql: string): Promise<DuckDBMaterializedResult> {
  const statements = await connection.extractStatements(sql).catch((error: Error) => {
    throw new Error(error.message.replace('Failed to extract statements: ', ''), { cause: error });
  });
  for (let at = 0; at < statements.count - 1; at += 1) await (await statements.prepare(at)).run();
  return (await statements.prepare(statements.count - 1)).run();
}

async function tableOf(native: Native, result: DuckDBMaterializedResult): Promise<Table> {
  const columns = await result.getColumns();
  return tableFrom(result.deduplicatedColumnNames().map((name, at) => [name, columns[at]?.map(cellOf) ?? []]));

  function cellOf(value: DuckDBValue): Cell {
    if (typeof value === 'bigint') return Number(value);
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof native.DuckDBDateValue) return dayFromNumber(value.days);
    if (value instanceof native.DuckDBTimestampValue) return dayFromNumber(Number(dayOf(value.micros)));
    if (value instanceof native.DuckDBDecimalValue) return quotient(value.value, 10n ** BigInt(value.scale));
    return String(value);
  }
}

function dayOf(microseconds: bigint): bigint {
  const day = microseconds / microsecondsOfDay;
  return microseconds < 0n && microseconds % microsecondsOfDay !== 0n ? day - 1n : day;
}

/** Whole and fraction apart, as Arrow's decimals become numbers: the two engines must agree in the last digit. */
function quotient(dividend: bigint, divisor: bigint): number {
  return Number(dividend / divisor) + Number(dividend % divisor) / Number(divisor);
}

async function append(
  native: Native,
  connection: DuckDBConnection,
  name: string,
  types: Record<string, Stored>,
  columns: Columns,
): Promise<void> {
  const { schema, table } = placeOf(name);
  const nativeTypes = { text: native.VARCHAR, date: native.DATE, number: native.DOUBLE, boolean: native.BOOLEAN };
  const packed = packColumns(types, columns).map(([, column]) => column);
  const rows = packed[0]?.cells.length ?? 0;
  const appender = await connection.createAppender(table, schema);
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = native.DuckDBDataChunk.create(
      packed.map(({ stored }) => nativeTypes[stored]),
      count,
    );
    for (const [at, column] of packed.entries()) {
      const cells = cellsOf(column, start, start + count);
      chunk.setColumnValues(at, column.stored === 'date' ? cells.map(dateOf) : cells);
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();

  function dateOf(day: Cell): DuckDBValue {
    return day === null ? null : new native.DuckDBDateValue(Number(day));
  }
}
