import type { IsoDay, Month } from '#calendar';
import type { Settings } from '#catalogue';
import type { ReadExtract } from '#extracts';
import { calendarDays } from './calendar.ts';
import type { Database } from './database.ts';
import { loadGiven } from './given.ts';
import { readRows } from './rows.ts';
import { tablesInOrder } from './sql/index.ts';
import { sqlText } from './sql-text.ts';
import { newestFirst, stageExtracts } from './stage-extracts.ts';
import { workingDaySql } from './working-day.ts';

/** What the warehouse is built from, beside extracts. */
export interface WarehouseInput {
  settings: Settings;
  firstMonth: Month;
  /** No extract that is staged may be of a later month. */
  lastMonth: Month;
  /** Days that are no month end and that figures are wanted for too. */
  extraDates?: readonly IsoDay[];
  /** Whether what was staged stays, to be built from once more. */
  keepsStaging?: boolean;
  /** The only queries that will be asked, where not every table is wanted. */
  queries?: readonly string[];
}

/** A statement of the warehouse's own that failed: the noun it builds and what the database said. */
class WarehouseError extends Error {
  readonly noun: string;

  constructor(noun: string, cause: unknown) {
    super(`Building "${noun}" failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'WarehouseError';
    this.noun = noun;
  }
}

/**
 * Builds the tables that measures read from the extracts that are staged, in place of any the database held before, and
 * drops what was staged where it is not to be kept. Rejects with a WarehouseError where a table cannot be built.
 */
export async function buildWarehouse(database: Database, input: WarehouseInput): Promise<void> {
  const days = calendarDays(input.firstMonth, input.lastMonth, input.extraDates);
  await loadGiven(database, input.settings, days);
  const statements = [{ noun: 'working day', sql: workingDaySql(days) }, ...tablesInOrder];
  for (const { noun, sql } of input.queries === undefined ? statements : neededFor(input.queries, statements)) {
    try {
      await database.query(sql);
    } catch (cause) {
      throw new WarehouseError(noun, cause);
    }
  }
  await database.query(await arrivedRows(database));
  if (!input.keepsStaging) await database.query('drop schema staging cascade;');
}

/** The statements whose tables some queries name, or those of others that they need. */
function neededFor(queries: readonly string[], statements: typeof tablesInOrder): typeof tablesInOrder {
  // What a measure's run asks beside its query: which days are covered, by which counts that arrived
  // added up, and what is not given.
  const texts = [...queries, 'covered figure not_given'];
  return statements
    .toReversed()
    .filter(({ sql }) => {
      const made = [...sql.matchAll(/create or replace (?:table|macro) (?:staging\.)?(\w+)/g)].map(([, name]) => name);
      const isNeeded = texts.some((text) => new RegExp(`\\b(${made.join('|')})\\b`).test(text));
      if (isNeeded) texts.push(sql);
      return isNeeded;
    })
    .toReversed();
}

/** The statement that makes `arrived_rows`: how many rows of each source stand for each authority. */
async function arrivedRows(database: Database): Promise<string> {
  const covered = await readRows(database, 'select distinct raw_table from staging.coverage');
  const counts = [
    'select raw_table, extract_no, 0 as row_count from staging.coverage where false',
    ...covered.map(
      ({ raw_table: table }) =>
        `select ${sqlText(table as string)}, extract_no, count(*) from staging.${table} group by extract_no`,
    ),
  ];
  return `create or replace table arrived_rows as
    select authority, source, sum(row_count)::integer as row_count
    from staging.coverage
    join (${counts.join(' union all ')}) using (raw_table, extract_no)
    group by authority, source`;
}

/**
 * Stages extracts that are in memory, in whatever order, and builds the warehouse from them. Rejects as
 * `buildWarehouse` does.
 */
export async function loadWarehouse(
  database: Database,
  { extracts, ...input }: WarehouseInput & { extracts: readonly ReadExtract[] },
): Promise<void> {
  await stageExtracts(
    database,
    newestFirst(extracts, ({ source }) => source),
  );
  await buildWarehouse(database, input);
}
